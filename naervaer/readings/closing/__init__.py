"""After a reading has closed: everybody is told, and sees in three sentences what the team said and what will be done.

It promises that every sentence follows from released values, and that too few answers lead to a talk instead. It must
never put what was said into a message: messages only lead to the page.
"""
