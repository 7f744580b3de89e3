"""What is promised about speed, measured beside a limit or an empty view in the same run.

Each file measures one promise and gives rows with an aim; `naervaer bench` runs them.
"""
