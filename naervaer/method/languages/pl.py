"""Polish. Not reviewed by a native speaker."""

from collections.abc import Mapping

_SCALES = {
    "me": "ja",
    "Don't know / not relevant": "Nie wiem / nie dotyczy",
    "Strongly disagree": "Zdecydowanie się nie zgadzam",
    "Disagree": "Nie zgadzam się",
    "Neither agree nor disagree": "Ani tak, ani nie",
    "Agree": "Zgadzam się",
    "Strongly agree": "Zdecydowanie się zgadzam",
    "Far apart": "Daleko od siebie",
    "Just touching": "Ledwo się stykają",
    "A little together": "Trochę razem",
    "Somewhat together": "Dość razem",
    "Half together": "W połowie razem",
    "Very much together": "Bardzo razem",
    "Almost one": "Prawie jedno",
    "Not at all": "Wcale",
    "A little": "Trochę",
    "Somewhat": "Dość",
    "Much": "Mocno",
    "Very much": "Bardzo mocno",
    "Empty": "Pusty bak",
    "Low": "Mało",
    "Half": "Pół baku",
    "Good": "Dużo",
    "Full": "Pełny bak",
    "0 is not at all, 10 is for certain.": "0 to wcale, 10 to na pewno.",
}
_FRAMES = {
    "Think of the last 4 weeks.": "Pomyśl o ostatnich 4 tygodniach.",
    "Our own questions, not tested in research.": "Nasze własne pytania, niesprawdzone w badaniach.",
    "Reading": "Pomiar",
    "Short reading": "Krótki pomiar",
    "Your own questions": "Wasze własne pytania",
    "The company's own questions. The employee representative has seen them.": (
        "Własne pytania firmy. Widział je przedstawiciel pracowników."
    ),
    "You and your leader": "Ty i twój przełożony",
    "You, the team and the distances": "Ty, zespół i odległości",
    "my leader": "mój przełożony",
    "the team": "zespół",
    "the company": "firma",
    "the place": "miejsce",
}
_LEADER = {
    "My leader and I share a picture of how we should work together.":
        "Mój przełożony i ja tak samo widzimy, jak mamy razem pracować.",
    "My leader and we share a picture of how we should work together.":
        "Mój przełożony i my tak samo widzimy, jak mamy razem pracować.",
    "My leader does something so that we know each other in the team.":
        "Mój przełożony robi coś, żebyśmy się w zespole znali.",
    "My leader shows what he or she believes in.": "Mój przełożony pokazuje, w co wierzy.",
    "My leader takes account of how things are where I work.":
        "Mój przełożony liczy się z tym, jak jest tam, gdzie pracuję.",
    "My leader makes it clear what matters most in my work.":
        "Mój przełożony jasno mówi, co w mojej pracy jest najważniejsze.",
    "My leader makes sure that I have what I need for my work.":
        "Mój przełożony dba o to, żeby niczego mi w pracy nie brakowało.",
    "My leader talks with us about what we have achieved.": (
        "Mój przełożony rozmawia z nami o tym, co się nam udało."
    ),
    "My leader says clearly when something must be done.": "Mój przełożony jasno mówi, na kiedy coś ma być gotowe.",
    "My leader tells us how the work is going.": "Mój przełożony mówi nam, jak idzie praca.",
    "I get support from my leader when I need it.": "Dostaję wsparcie od przełożonego, kiedy go potrzebuję.",
    "My leader tells me things that I can learn from.": "Mój przełożony mówi mi rzeczy, z których mogę się uczyć.",
    "My leader and I are in touch often enough.": "Mój przełożony i ja mamy kontakt wystarczająco często.",
    "I can tell that my leader is there for me, also on days we do not meet.":
        "Czuję, że mogę liczyć na przełożonego, także w dni, kiedy się nie widzimy.",
    "I know what my leader is working for.": "Wiem, do czego dąży mój przełożony.",
    "My leader and I know each other well enough to talk openly.":
        "Mój przełożony i ja znamy się na tyle dobrze, że mówimy otwarcie.",
    "I understand why my leader makes the choices he or she makes.":
        "Rozumiem, dlaczego mój przełożony podejmuje takie decyzje.",
    "My leader keeps what we agree.": "Mój przełożony dotrzymuje tego, na co się umawiamy.",
    "My leader and I have a way of working that suits us both.":
        "Mój przełożony i ja współpracujemy tak, jak nam obojgu pasuje.",
    "My leader has a true picture of my working day.":
        "Mój przełożony naprawdę wie, jak wygląda mój dzień w pracy.",
    "I get enough time with my leader where we talk about more than the task.":
        "Mam z przełożonym dość czasu na rozmowę nie tylko o zadaniach.",
    "What we last talked about led to something.": "Z tego, o czym ostatnio rozmawialiśmy, coś wynikło.",
}  # fmt: skip
_TEAM = {
    "I belong in our team, also when we are apart.": "Należę do naszego zespołu, także gdy nie jesteśmy razem.",
    "Someone in the team would soon notice if I was not thriving.":
        "Gdyby było mi źle, ktoś w zespole szybko by to zauważył.",
    "My colleagues count on me.": "Koledzy i koleżanki na mnie liczą.",
    "I only hear by accident about things in the team.": (
        "O tym, co dzieje się w zespole, dowiaduję się przypadkiem."
    ),
    "I feel alone with my work.": "Czuję się samotnie w swojej pracy.",
    "I tell the team when something went wrong for me.": "Mówię zespołowi, kiedy coś mi się nie uda.",
    "I can disagree with my leader without regretting it later.":
        "Mogę mieć inne zdanie niż przełożony i później tego nie żałować.",
    "I get messages in a way that suits the message.": "Dostaję wiadomości w sposób, który do nich pasuje.",
    "I know what is expected of me in the coming week.": (
        "Wiem, czego się ode mnie oczekuje w nadchodzącym tygodniu."
    ),
    "How close do you feel to your leader?": "Jak blisko czujesz się swojego przełożonego?",
    "How close do you feel to the team?": "Jak blisko czujesz się zespołu?",
    "How close do you feel to the company?": "Jak blisko czujesz się firmy?",
    "How close do you feel to the place where you work?": "Jak blisko czujesz się miejsca, w którym pracujesz?",
    "How much fuel do you have?": "Ile masz paliwa?",
    "How likely is it that you would tell a good friend to come and work in the team?":
        "Na ile prawdopodobne jest, że polecisz dobremu znajomemu pracę w tym zespole?",
}  # fmt: skip
_DISTANCES = {
    "place and kilometres": "miejscu i kilometrach",
    "the way to those who decide": "drodze do tych, którzy decydują",
    "how you know each other": "tym, jak się znacie",
    "language, habits and background": "języku, zwyczajach i pochodzeniu",
    "your trades and skills": "waszych zawodach i umiejętnościach",
    "phone, app and network": "telefonie, aplikacji i sieci",
    "what is important to each of you": "tym, co dla każdego z was jest ważne",
    "your working hours": "waszych godzinach pracy",
    "talk, breaks and company": "rozmowach, przerwach i byciu razem",
}
_FAR = {
    f"Think of {english}. How close does it feel between you and your leader?":
        f"Pomyśl o {polish}. Jak blisko czujecie się siebie, ty i twój przełożony?"
    for english, polish in _DISTANCES.items()
}  # fmt: skip
_HINDERS = {
    f"Think again of {english}. How much does that distance make it hard to work together?":
        f"Pomyśl jeszcze raz o {polish}. Jak mocno ta odległość utrudnia wam współpracę?"
    for english, polish in _DISTANCES.items()
}  # fmt: skip

_SAID = {
    "Vision for your collaboration": "Wspólna wizja współpracy",
    "You share a picture of where you are going together.": "Tak samo widzicie, dokąd razem zmierzacie.",
    "Your relations": "Wasze relacje",
    "You know each other well enough to reach out.": "Znacie się na tyle dobrze, że się do siebie odzywacie.",
    "Your values and convictions": "Wartości i przekonania",
    "They know what you stand for, and see it in what you do.":
        "Wiadomo, w co przełożony wierzy, i widać to w działaniu.",
    "Anchoring in local working conditions": "Oparcie w warunkach na miejscu",
    "What you ask for fits the place where the work is done.": "To, czego się oczekuje, pasuje do miejsca pracy.",
    "Priorities": "Priorytety",
    "Everybody knows what matters most when there is no time for everything.":
        "Wszyscy wiedzą, co jest najważniejsze, gdy nie ma czasu na wszystko.",
    "Resources": "Zasoby",
    "They have the time, people and tools for what you ask.":
        "Jest czas, są ludzie i narzędzia do tego, co trzeba zrobić.",
    "Deliveries and results": "Wyniki pracy",
    "You see together what you achieve, and what it took.": "Razem widzicie, co się udało i ile to kosztowało.",
    "Deadlines": "Terminy",
    "It is clear when something must be done.": "Jest jasne, na kiedy coś ma być gotowe.",
    "Status and key figures": "Stan prac i liczby",
    "Everybody knows how it is going, and figures never stand alone.":
        "Wszyscy wiedzą, jak idzie, a liczby nigdy nie stoją same.",
    "Personal support": "Osobiste wsparcie",
    "Whoever needs help gets it in time.": "Kto potrzebuje pomocy, dostaje ją na czas.",
    "Feedback and learning": "Informacja zwrotna i nauka",
    "You tell each other what works, and what can be better.": "Mówicie sobie, co działa, a co może być lepsze.",
    "Touchpoints": "Okazje do kontaktu",
    "You meet often enough, in ways that reach everybody.":
        "Spotykacie się dość często i w sposób, który dociera do wszystkich.",
    "The leader is there": "Przełożony jest obecny",
    "The team can tell that the leader is there for them, also on days they do not meet.":
        "Zespół czuje, że może liczyć na przełożonego, także gdy się nie widzą.",
    "What the leader works for": "Do czego dąży przełożony",
    "The team knows what the leader is working for.": "Zespół wie, do czego dąży przełożony.",
    "Belonging": "Przynależność",
    "People belong in the team, are counted on and are told things.":
        "Ludzie należą do zespołu, liczy się na nich i dostają informacje.",
    "Not alone with the work": "Nie samemu z pracą",
    "People do not feel alone with their work, even when they are by themselves.":
        "Ludzie nie czują się samotni w pracy, nawet gdy są sami.",
    "Safety": "Poczucie bezpieczeństwa",
    "You can say that something went wrong, and disagree, without regretting it.":
        "Można powiedzieć, że coś się nie udało, i mieć inne zdanie, bez żalu.",
    "The personal relation": "Osobista relacja",
    "Leader and team know each other well enough to talk openly.":
        "Przełożony i zespół znają się na tyle dobrze, że mówią otwarcie.",
    "Motives and values": "Motywy i wartości",
    "The team understands why the leader makes the choices he or she makes.":
        "Zespół rozumie, dlaczego przełożony podejmuje takie decyzje.",
    "That agreements are kept": "Dotrzymywanie ustaleń",
    "The leader keeps what you agree.": "Przełożony dotrzymuje tego, na co się umawiacie.",
    "The way of working together": "Sposób współpracy",
    "Leader and team have a way of working that suits both.":
        "Przełożony i zespół współpracują tak, jak obu stronom pasuje.",
    "Face-time": "Czas z przełożonym",
    "The leader knows the working day, takes the time, and what you talk about leads to something.":
        "Przełożony zna codzienną pracę, ma czas, a z rozmów coś wynika.",
    "Communication": "Komunikacja",
    "Messages come in a way that suits them, and it is clear what is expected.":
        "Wiadomości przychodzą w pasujący sposób i jest jasne, czego się oczekuje.",
    "Fuel": "Paliwo",
    "People have fuel.": "Ludzie mają paliwo.",
    "Recommendation": "Polecenie",
    "People would tell a good friend to come and work in the team.":
        "Ludzie poleciliby dobremu znajomemu pracę w tym zespole.",
}  # fmt: skip

PL: Mapping[str, str] = {**_SCALES, **_FRAMES, **_LEADER, **_TEAM, **_FAR, **_HINDERS, **_SAID}
