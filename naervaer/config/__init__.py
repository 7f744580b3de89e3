"""How one installation is put together: settings, addresses, rights and scheduled jobs.

The top of the house: it may import every app and no app imports it. What an app needs from an
app it must not know is passed in from here.
"""
