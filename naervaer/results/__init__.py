"""What the released values mean over time: estimates with honest uncertainty, and what moved.

It reads published numbers alone and only ever looks forward: an estimate, once written, never changes.
It must never see a raw answer, rank teams, or say more exactly what the ledger says in a band.
"""
