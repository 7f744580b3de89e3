"""Who is here: organisations, units, sites, teams, members, their hours, languages, media and roles; sign-in; import.

It promises that organisations never see each other, that a right is written in one table and
checked at every address, and that nobody but the member can become able to answer as the member.
It must never hold ethnicity, birth date or national number.
"""
