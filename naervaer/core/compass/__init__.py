"""The compass in numbers: what a released band says, which one topic to propose, and where the picture is drawn.

Everything here is computed from released bands and the leader's own open answers, so that nothing
drawn, said or proposed can tell more than what was released.
"""
