"""The questions on paper, to hand out: no name, no code. Who has answered keys it in and keeps the sheet."""
