"""Makes an organisation large: members in teams of thirty, with sites and hours, beside those who are there."""

from datetime import date, time

from naervaer.people.models import Member, Membership, Organisation, Role, RoleKind, Site, Team, WorkSpan

TEAM = 30
LANGUAGES = ("da", "en", "pl", "ar", "uk", "tr", "ro", "so")


def grow(organisation: Organisation, people: int, since: date) -> None:
    """Add members until the organisation has `people`, every thirtieth of them a leader."""
    missing = people - Member.objects.filter(organisation=organisation).count()
    team_count = max(1, missing // TEAM)
    teams = Team.objects.bulk_create([Team(organisation=organisation, name=f"Hold {n:04}") for n in range(team_count)])
    Site.objects.bulk_create([Site(organisation=organisation, name=f"Sted {n:04}") for n in range(team_count * 2)])
    members = Member.objects.bulk_create(
        [
            Member(
                organisation=organisation,
                name=f"Medlem {n:05}",
                payroll_number=f"bench-{n}",
                mobile=f"+45{60_000_000 + n}",
                language=LANGUAGES[n % len(LANGUAGES)],
                languages=[LANGUAGES[n % len(LANGUAGES)]],
                starts_on=since,
            )
            for n in range(missing)
        ]
    )
    where = [teams[n % team_count] for n in range(missing)]
    Membership.objects.bulk_create(
        [Membership(member=member, team=team, since=since) for member, team in zip(members, where, strict=True)]
    )
    Role.objects.bulk_create(
        [Role(member=members[n], kind=RoleKind.LEADER, team=team, since=since) for n, team in enumerate(teams)]
    )
    WorkSpan.objects.bulk_create(
        [
            WorkSpan(member=member, weekday=day, starts=time(5), ends=time(13))
            for member in members
            for day in range(0, 5, 2)
        ],
        batch_size=5000,
    )
