"""Trust of one team in its leader (METHOD S12, S13), and the leader's private reflection on the own side of a relation.

It promises four factors first and the index last, and that a reflection is about what the leader does and is seen by
nobody else. It must never score, sort or compare people.
"""
