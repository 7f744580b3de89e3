"""Closing and publishing what is due in a process of its own, so that its memory can be told.

`python -m benchmarks.closing`
"""

import json
import resource
import time

import django


def main() -> None:
    django.setup()
    from naervaer.answers.closing import close_due

    from .crowd import CLOSES

    began = time.process_time()
    close_due(CLOSES)
    seconds = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "megabytes": memory}))


if __name__ == "__main__":
    main()
