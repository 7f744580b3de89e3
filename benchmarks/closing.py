"""Closing and publishing what is due, then estimating it, in a process of its own, so that its memory can be told.

`python -m benchmarks.closing`
"""

import json
import resource
import time

import django


def main() -> None:
    django.setup()
    from naervaer.answers.closing import close_due
    from naervaer.results.jobs import estimate_due

    from .crowd import CLOSES

    began = time.process_time()
    close_due(CLOSES)
    closed = time.process_time()
    memory = _memory()
    estimate_due(CLOSES)
    found = {"seconds": closed - began, "megabytes": memory}
    print(json.dumps(found | {"estimating": time.process_time() - closed, "at_most": _memory()}))


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
