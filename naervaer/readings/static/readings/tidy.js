// Forgets drafts of readings that have closed.
import { forgetOld } from "./draft.js";

forgetOld(document.querySelector("[data-now]").dataset.now);
