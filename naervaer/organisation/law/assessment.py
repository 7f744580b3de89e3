"""The draft of the impact assessment (GDPR art. 35): what could go wrong for people, and what is done about it."""

from dataclasses import dataclass

from naervaer.method.texts import Text


@dataclass(frozen=True)
class Risk:
    """What could go wrong, what stops it, and what is left and said openly."""

    what: Text
    done: Text
    left: Text


WHY = (
    Text(
        da="Ansatte er sårbare over for deres arbejdsgiver, og svar om trivsel og ledelse er følsomme i praksis. "
        "Derfor er en konsekvensanalyse normal, også selv om der ikke bliver spurgt om helbred.",
        en="Employees are vulnerable towards their employer, and answers about thriving and leadership are "
        "sensitive in practice. So an impact assessment is normal, even though nobody is asked about health.",
    ),
    Text(
        da="Det er nødvendigt at spørge, fordi den, der leder på afstand, ellers ikke kan se, hvem der står alene. Der "
        "bliver spurgt om så lidt som muligt, og der bliver kun gemt fælles tal.",
        en="Asking is necessary, because who leads at a distance cannot otherwise see who stands alone. As little as "
        "possible is asked, and only joint numbers are kept.",
    ),
)

RISKS = (
    Risk(
        Text(da="Nogen regner ud, hvad én har svaret.", en="Somebody works out what one person answered."),
        Text(
            da="Mindst fem svar, spænd kendt på forhånd, ingen frie udsnit, alle enkelte svar slettet. "
            "Afprøvet med en modstander, der kender alle tal og to andres svar.",
            en="At least five answers, ranges known beforehand, no free cuts, every single answer destroyed. "
            "Tried with an adversary who knows every number and two others' answers.",
        ),
        Text(
            da="Hvis alle undtagen én fortæller hinanden, hvad de svarede, kan de komme tæt på den sidste.",
            en="If all but one tell each other what they answered, they can come close to the last.",
        ),
    ),
    Risk(
        Text(
            da="Den, der driver serveren, læser svar, mens en måling er åben.",
            en="Whoever runs the server reads answers while a reading is open.",
        ),
        Text(
            da="Svar er låst, nøglen ligger for sig, og intet om, hvem og hvornår, ligger ved svaret.",
            en="Answers are locked, the key lies apart, and nothing of who and when lies beside an answer.",
        ),
        Text(
            da="En med fuld adgang kan gøre skade, mens målingen er åben. Det får alle, der bliver spurgt, at vide.",
            en="Somebody with full access could do harm while it is open. Everybody asked is told so.",
        ),
    ),
    Risk(
        Text(
            da="Systemet bliver brugt til at holde øje med folk.",
            en="The system is used to watch people.",
        ),
        Text(
            da="Det måler ikke skærm, sted eller tilstedeværelse, giver ingen point og har ingen ranglister. Lederen "
            "noterer kun sine egne handlinger.",
            en="It measures no screen, place or presence, gives no points and has no rankings. The leader notes "
            "only the leader's own acts.",
        ),
        Text(
            da="En leder kan misbruge det, han eller hun selv har skrevet. Personen kan se det hele.",
            en="A leader can misuse what he or she has written. The person can see all of it.",
        ),
    ),
    Risk(
        Text(da="Nogen svarer i en andens navn.", en="Somebody answers in another's name."),
        Text(
            da="Kort og link siger kun, hvem man er. Pinkode eller adgangsnøgle vælger man selv, og kun en uden for "
            "lederens linje kan nulstille dem.",
            en="Card and link only say who one is. PIN or passkey are set by the person, and only somebody outside the "
            "leader's line can reset them.",
        ),
        Text(
            da="Før kortet er brugt første gang, kan en, der får fat i det, bruge det. Personen opdager det, når "
            "han eller hun selv prøver.",
            en="Until a card is first used, somebody who gets hold of it can use it. The person finds out on trying.",
        ),
    ),
    Risk(
        Text(
            da="Folk bliver forstyrret i deres hvile.",
            en="People are disturbed in their rest.",
        ),
        Text(
            da="Beskeder venter til den enkeltes egen arbejdstid. Ingen kan se, om man har læst dem.",
            en="Messages wait for the person's own working hours. Nobody can see whether they were read.",
        ),
        Text(
            da="Er arbejdstiden ikke kendt, bliver beskeder sendt i dagtimerne.",
            en="Where hours are not known, messages are sent in the daytime.",
        ),
    ),
    Risk(
        Text(
            da="Et lavt tal bliver vendt mod et team eller en leder.",
            en="A low number is turned against a team or a leader.",
        ),
        Text(
            da="Et enkelt teams tal ser HR kun i en sag om hjælp. Der er ingen rangliste, og hvert tal står med sin "
            "usikkerhed og én ting at gøre.",
            en="HR sees the numbers of one team only in a case about help. There is no ranking, and each number "
            "stands with its uncertainty and one thing to do.",
        ),
        Text(
            da="Små forskelle kan blive taget for store. Ordene siger, hvornår intet kan siges.",
            en="Small differences can be taken for large ones. The words say when nothing can be said.",
        ),
    ),
)
