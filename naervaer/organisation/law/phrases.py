"""Sentences that every notice and record shares."""

from naervaer.method.texts import Text

BASIS = {
    "legitimate": Text(
        da="Organisationens legitime interesse i et godt arbejdsmiljø og god ledelse (databeskyttelsesforordningens "
        "artikel 6, stk. 1, litra f, og databeskyttelseslovens § 12).",
        en="The organisation's legitimate interest in a good working environment and good leadership (GDPR article "
        "6(1)(f) and section 12 of the Danish Data Protection Act).",
    ),
    "public": Text(
        da="En opgave i samfundets interesse (databeskyttelsesforordningens artikel 6, stk. 1, litra e, og "
        "databeskyttelseslovens § 12).",
        en="A task in the public interest (GDPR article 6(1)(e) and section 12 of the Danish Data Protection Act).",
    ),
}
RIGHTS = (
    Text(
        da="Du kan se og tage alt det med, der er gemt om dig: Profil, “Det, der er gemt om dig”.",
        en="You can see and take along all that is held about you: Profile, “What is held about you”.",
    ),
    Text(
        da="Du kan få rettet det, der er forkert, få slettet det, der ikke længere er brug for, og gøre indsigelse.",
        en="You can have what is wrong put right, have deleted what is no longer needed, and object.",
    ),
    Text(
        da="Et svar, du har sendt i en måling, kan ikke findes igen. Det kan derfor hverken vises, rettes eller "
        "slettes for dig alene.",
        en="An answer you have sent in a reading cannot be found again. So it can neither be shown, changed nor "
        "deleted for you alone.",
    ),
    Text(
        da="Du kan klage til Datatilsynet: www.datatilsynet.dk.",
        en="You can complain to the Danish Data Protection Agency: www.datatilsynet.dk.",
    ),
)
NEVER = (
    Text(
        da="Ingen afgørelser bliver truffet af en maskine. Ingen personer får point eller en plads på en liste.",
        en="No decision is made by a machine. No person gets points or a place on a list.",
    ),
    Text(
        da="Ingen skærm, tast, placering eller tilstedeværelse bliver målt. Ingen stemme, intet ansigt og ingen tekst "
        "bliver tolket.",
        en="No screen, key, location or presence is measured. No voice, face or text is interpreted.",
    ),
    Text(
        da="Intet bliver sendt til lande uden for EU/EØS af systemet selv. E-mail og sms går gennem de udbydere, som "
        "organisationen har valgt.",
        en="The system itself sends nothing outside the EU/EEA. E-mail and text messages go through the providers that "
        "the organisation has chosen.",
    ),
)
SECURITY = (
    Text(
        da="Svar bliver låst med en nøgle for hver måling. Nøglen ligger uden for databasen og dens "
        "sikkerhedskopier og bliver slettet for altid, når målingen lukker.",
        en="Answers are locked with a key for each reading. It lies outside the database and its backups and is "
        "destroyed at closing.",
    ),
    Text(
        da="Et tal bliver kun vist, når mindst fem har svaret, og altid som et spænd, der er kendt på forhånd.",
        en="A number is shown only when at least five have answered, always as a range known beforehand.",
    ),
    Text(
        da="HR og drift logger ind med to trin. Medarbejdere logger ind med pinkode eller adgangsnøgle, som kun er "
        "deres.",
        en="HR and operators sign in with two steps. Members sign in with a PIN or passkey that only they have.",
    ),
    Text(
        da="Loggen over ændringer kan læses af medarbejderrepræsentanten.",
        en="The log of changes can be read by the employee representative.",
    ),
    Text(
        da="Programmet naervaer audit anonymity prøver som en modstander at regne svar ud af det, der er gemt og vist.",
        en="The program naervaer audit anonymity plays an adversary against what is really stored and shown.",
    ),
)
NOT_FILLED = Text(da="(ikke udfyldt endnu)", en="(not filled in yet)")
DRAFT = Text(
    da="Udkast, udfyldt af systemet. Det er ikke juridisk rådgivning. Læs det igennem, og ret det til, så det "
    "passer til jer.",
    en="A draft, filled in by the system. It is not legal advice: read it through and make it yours.",
)
