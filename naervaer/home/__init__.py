"""Today: the only app that composes the others. What to do now, for a leader and for a member."""
