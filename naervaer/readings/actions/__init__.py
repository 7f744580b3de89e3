"""Every write of this app. Answers are not among them: they go to the sealed room."""
