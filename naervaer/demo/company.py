"""Lyng Service A/S as data: an invented Danish facility company of twelve teams on some sixty sites.

Every person, customer and address is made up. A shift is (week days, starts, ends); 0 is Monday.
"""

from dataclasses import dataclass
from datetime import time

Shift = tuple[tuple[int, ...], time, time]

WEEK = (0, 1, 2, 3, 4)
DAWN: Shift = (WEEK, time(5), time(9))
MORNING: Shift = (WEEK, time(6), time(13))
DAY: Shift = (WEEK, time(8), time(15, 30))
EVENING: Shift = (WEEK, time(17, 30), time(21, 30))
NIGHT: Shift = ((0, 1, 2, 3, 6), time(22), time(6))
EARLY_AIRPORT: Shift = ((0, 1, 2, 5, 6), time(4, 30), time(12))
LATE_AIRPORT: Shift = ((2, 3, 4, 5, 6), time(14), time(22))
NIGHT_AIRPORT: Shift = ((0, 1, 4, 5, 6), time(22), time(5, 30))


@dataclass(frozen=True)
class TeamPlan:
    """One team: how many people, who leads them, what they do, when and where, and which tongues they speak."""

    key: str
    name: str
    unit: str
    leader: str
    size: int
    task: str
    shifts: tuple[tuple[Shift, ...], ...]
    sites: tuple[str, ...]
    tongues: tuple[str, ...]
    alone: float  # share who work alone
    office: bool = False


TEAMS = (
    TeamPlan(
        "harbour", "Havnen", "Øst", "Kirsten Holm", 25, "Rengøring",
        ((DAWN,), (EVENING,), (DAWN, EVENING), (MORNING,), (NIGHT,)),
        ("Havnehuset", "Nordre Kaj 4", "Silo Syd", "Redermolen 9", "Dokken Fitness", "Lodshuset", "Pakhus 12",
         "Sejlklubben Lyset", "Fragtgården", "Kajkontoret", "Toldboden 2", "Molens Tandlæger", "Bådværftet",
         "Søfartsskolen"),
        ("da", "pl", "ar", "ro", "tr", "uk", "th", "vi"), 0.7,
    ),
    TeamPlan(
        "hospital", "Hospitalet", "Øst", "Henrik Skov", 3, "Hospitalsservice", ((MORNING,),),
        ("Sct. Annes Hospital",), ("da", "tr"), 0.0,
    ),
    TeamPlan(
        "metro", "Metroen nat", "Øst", "Dorte Winther", 18, "Rengøring af stationer", ((NIGHT,),),
        ("Kongevej Station", "Øresø Station", "Lindepladsen Station", "Universitetet Station", "Amagerby Station",
         "Strandengen Station", "Kanalen Station", "Klargøring Vest"),
        ("ar", "ro", "tr", "uk", "da"), 0.6,
    ),
    TeamPlan(
        "airport", "Lufthavnen", "Øst", "Mikkel Thorsen", 60, "Terminalrengøring",
        ((EARLY_AIRPORT,), (LATE_AIRPORT,), (NIGHT_AIRPORT,)),
        ("Terminal A", "Terminal B", "Ankomsthallen", "Bagagekælderen"),
        ("da", "pl", "ar", "ro", "tr", "uk", "th", "vi"), 0.2,
    ),
    TeamPlan(
        "schools", "Skolerne", "Vest", "Lise Brandt", 30, "Skolerengøring", ((MORNING,), (EVENING,)),
        ("Egeskolen", "Lærkeskolen", "Kildeskolen", "Søndermarksskolen", "Åskolen", "Nøddebo Skole", "Bakkeskolen",
         "Børnehuset Tusindben", "Fritidsgården"),
        ("da", "pl", "ar", "tr", "vi"), 0.8,
    ),
    TeamPlan(
        "offices", "Kontorer City", "Vest", "Pernille Aagaard", 22, "Kontorrengøring", ((DAWN,), (EVENING,)),
        ("Advokatgården", "Torvet 3", "Banken på Hjørnet", "Forlagshuset", "Revisorerne", "Møllehuset", "Arkitekterne",
         "Pensionskassen", "Gadehuset 18", "Laboratoriet", "Teleselskabet", "Rådhusfløjen"),
        ("pl", "ro", "uk", "th", "da"), 0.9,
    ),
    TeamPlan(
        "windows", "Vinduespolering", "Vest", "Jonas Birk", 6, "Vinduespolering", ((DAY,),),
        ("Silo Syd", "Torvet 3", "Terminal A", "Pensionskassen", "Lærkeskolen"), ("da", "pl"), 0.5,
    ),
    TeamPlan(
        "canteens", "Kantinerne", "Vest", "Annette Kjær", 14, "Kantine", ((MORNING,), (DAY,)),
        ("Kantinen Havnehuset", "Kantinen Pensionskassen", "Kantinen Laboratoriet", "Kantinen Rådhuset",
         "Kantinen Teleselskabet"),
        ("da", "th", "vi", "ar"), 0.2,
    ),
    TeamPlan(
        "technical", "Teknisk service", "Ejendomme", "Rasmus Holt", 9, "Ejendomstekniker", ((DAY,), (MORNING,)),
        ("Havnehuset", "Pensionskassen", "Egeskolen", "Terminal B"), ("da", "pl"), 0.9,
    ),
    TeamPlan(
        "green", "Grønne områder", "Ejendomme", "Camilla Rye", 7, "Gartner", ((MORNING,),),
        ("Fælledparken Nord", "Kirkegården Syd", "Boligforeningen Engen"), ("da", "ro"), 0.3,
    ),
    TeamPlan(
        "receptions", "Receptionerne", "Ejendomme", "Sofie Lange", 5, "Receptionist", ((DAY,),),
        ("Reception Havnehuset", "Reception Banken", "Reception Laboratoriet", "Reception Rådhuset"), ("da",), 1.0,
    ),
    TeamPlan(
        "head", "Hovedkontoret", "Stab", "Morten Ejlersen", 12, "Planlægning og løn", ((DAY,),),
        ("Hovedkontoret",), ("da", "pl"), 0.0, office=True,
    ),
)  # fmt: skip

NAMES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "da": (
        ("Anne", "Bodil", "Charlotte", "Dennis", "Erik", "Freja", "Gitte", "Hanne", "Ivan", "Jakob", "Karen", "Lars",
         "Mette", "Niels", "Ole", "Pia", "Rikke", "Søren", "Tina", "Ulla"),
        ("Nørgaard", "Bech", "Damgaard", "Frost", "Hald", "Iversen", "Krogsgaard", "Lauridsen", "Munk", "Overgaard"),
    ),
    "pl": (
        ("Ewa", "Katarzyna", "Magdalena", "Marek", "Piotr", "Tomasz", "Zofia", "Beata"),
        ("Zielińska", "Wójcik", "Mazur", "Kaczmarek", "Wrona", "Sikora"),
    ),
    "ar": (
        ("Amina", "Fatima", "Hassan", "Khaled", "Layla", "Mahmoud", "Nour", "Rania"),
        ("Mansour", "Khoury", "Saleh", "Al-Amin", "Darwish", "Nasser"),
    ),
    "ro": (
        ("Andreea", "Bogdan", "Cristina", "Florin", "Gabriela", "Ionut", "Mihaela", "Radu"),
        ("Popa", "Ionescu", "Dumitru", "Stan", "Munteanu", "Rusu"),
    ),
    "tr": (
        ("Ayşe", "Elif", "Emre", "Fatma", "Hakan", "Mehmet", "Selin", "Zeynep"),
        ("Yilmaz", "Kaya", "Çelik", "Şahin", "Öztürk", "Arslan"),
    ),
    "uk": (
        ("Iryna", "Oksana", "Olena", "Serhii", "Tetiana", "Viktor", "Nadiia", "Taras"),
        ("Kovalenko", "Bondar", "Shevchuk", "Melnyk", "Lysenko", "Tkach"),
    ),
    "th": (
        ("Anong", "Malee", "Niran", "Pranee", "Somchai", "Suda"),
        ("Srisuk", "Chaiyasit", "Thongdee", "Wongsa", "Boonmee"),
    ),
    "vi": (
        ("Hanh", "Lan", "Linh", "Minh", "Phuong", "Tuan"),
        ("Tran", "Pham", "Hoang", "Vu", "Dang"),
    ),
}  # fmt: skip
