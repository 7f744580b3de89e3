"""The papers that the law asks for, filled in: notices to members, the record of processing, the impact assessment.

They are drafts and say so. What they state about deletion is read from the same settings that the jobs obey.
"""
