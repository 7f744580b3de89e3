"""Arabic. Not reviewed by a native speaker."""

from collections.abc import Mapping

_SCALES = {
    "me": "أنا",
    "Don't know / not relevant": "لا أعرف / لا ينطبق",
    "Strongly disagree": "لا أوافق إطلاقًا",
    "Disagree": "لا أوافق",
    "Neither agree nor disagree": "لا أوافق ولا أعارض",
    "Agree": "أوافق",
    "Strongly agree": "أوافق تمامًا",
    "Far apart": "متباعدان",
    "Just touching": "يتلامسان بالكاد",
    "A little together": "معًا قليلًا",
    "Somewhat together": "معًا إلى حد ما",
    "Half together": "معًا إلى النصف",
    "Very much together": "معًا كثيرًا",
    "Almost one": "شيء واحد تقريبًا",
    "Not at all": "أبدًا",
    "A little": "قليلًا",
    "Somewhat": "إلى حد ما",
    "Much": "كثيرًا",
    "Very much": "كثيرًا جدًا",
    "Empty": "فارغ",
    "Low": "قليل",
    "Half": "نصف",
    "Good": "جيد",
    "Full": "ممتلئ",
    "0 is not at all, 10 is for certain.": "0 يعني أبدًا، و10 يعني بالتأكيد.",
}
_FRAMES = {
    "Think of the last 4 weeks.": "فكّر في آخر 4 أسابيع.",
    "Our own questions, not tested in research.": "أسئلتنا الخاصة، ولم تُختبر في أبحاث.",
    "Reading": "القياس",
    "Short reading": "قياس قصير",
    "Your own questions": "أسئلتكم الخاصة",
    "The company's own questions. The employee representative has seen them.": (
        "أسئلة الشركة الخاصة. اطّلع عليها ممثل الموظفين."
    ),
    "You and your leader": "أنت ومديرك",
    "You, the team and the distances": "أنت والفريق والمسافات",
    "my leader": "مديري",
    "the team": "الفريق",
    "the company": "الشركة",
    "the place": "المكان",
}
_LEADER = {
    "My leader and I share a picture of how we should work together.":
        "لدى مديري ولديّ صورة مشتركة عن كيف نعمل معًا.",
    "My leader and we share a picture of how we should work together.":
        "لدى مديري ولدينا صورة مشتركة عن كيف نعمل معًا.",
    "My leader does something so that we know each other in the team.":
        "يعمل مديري شيئًا كي نعرف بعضنا بعضًا في الفريق.",
    "My leader shows what he or she believes in.": "يُظهر مديري ما يؤمن به.",
    "My leader takes account of how things are where I work.": "يراعي مديري ظروف المكان الذي أعمل فيه.",
    "My leader makes it clear what matters most in my work.": "يوضح مديري ما هو الأهم في عملي.",
    "My leader makes sure that I have what I need for my work.": "يحرص مديري على أن يكون لديّ ما أحتاجه لعملي.",
    "My leader talks with us about what we have achieved.": "يتحدث مديري معنا عمّا أنجزناه.",
    "My leader says clearly when something must be done.": "يقول مديري بوضوح متى يجب أن يكون العمل جاهزًا.",
    "My leader tells us how the work is going.": "يخبرنا مديري كيف يسير العمل.",
    "I get support from my leader when I need it.": "أحصل على دعم من مديري عندما أحتاجه.",
    "My leader tells me things that I can learn from.": "يقول لي مديري أشياء أستطيع أن أتعلم منها.",
    "My leader and I are in touch often enough.": "نتواصل أنا ومديري بما يكفي.",
    "I can tell that my leader is there for me, also on days we do not meet.":
        "أشعر بأن مديري موجود من أجلي، حتى في الأيام التي لا نلتقي فيها.",
    "I know what my leader is working for.": "أعرف ما الذي يسعى إليه مديري.",
    "My leader and I know each other well enough to talk openly.":
        "نعرف بعضنا، أنا ومديري، بما يكفي لنتحدث بصراحة.",
    "I understand why my leader makes the choices he or she makes.": "أفهم لماذا يتخذ مديري قراراته.",
    "My leader keeps what we agree.": "يلتزم مديري بما نتفق عليه.",
    "My leader and I have a way of working that suits us both.": "لديّ ولدى مديري طريقة عمل تناسبنا نحن الاثنين.",
    "My leader has a true picture of my working day.": "لدى مديري صورة صحيحة عن يوم عملي.",
    "I get enough time with my leader where we talk about more than the task.":
        "أحصل على وقت كافٍ مع مديري نتحدث فيه عن أكثر من مهام العمل.",
    "What we last talked about led to something.": "آخر ما تحدثنا عنه أدى إلى نتيجة.",
}  # fmt: skip
_TEAM = {
    "I belong in our team, also when we are apart.": "أنتمي إلى فريقنا، حتى عندما لا نكون معًا.",
    "Someone in the team would soon notice if I was not thriving.":
        "لو لم أكن بخير، للاحظ ذلك أحد في الفريق سريعًا.",
    "My colleagues count on me.": "زملائي يعتمدون عليّ.",
    "I only hear by accident about things in the team.": "لا أسمع عن أمور الفريق إلا بالصدفة.",
    "I feel alone with my work.": "أشعر بالوحدة في عملي.",
    "I tell the team when something went wrong for me.": "أخبر الفريق عندما يحدث خطأ في عملي.",
    "I can disagree with my leader without regretting it later.":
        "أستطيع أن أخالف مديري في الرأي دون أن أندم على ذلك.",
    "I get messages in a way that suits the message.": "تصلني الرسائل بالطريقة المناسبة لها.",
    "I know what is expected of me in the coming week.": "أعرف ما هو المطلوب مني في الأسبوع القادم.",
    "How close do you feel to your leader?": "ما مدى شعورك بالقرب من مديرك؟",
    "How close do you feel to the team?": "ما مدى شعورك بالقرب من الفريق؟",
    "How close do you feel to the company?": "ما مدى شعورك بالقرب من الشركة؟",
    "How close do you feel to the place where you work?": "ما مدى شعورك بالقرب من المكان الذي تعمل فيه؟",
    "How much fuel do you have?": "كم لديك من الوقود؟",
    "How likely is it that you would tell a good friend to come and work in the team?":
        "ما مدى احتمال أن تنصح صديقًا مقرّبًا بالعمل في هذا الفريق؟",
}  # fmt: skip
_DISTANCES = {
    "place and kilometres": "المكان والكيلومترات",
    "the way to those who decide": "الطريق إلى أصحاب القرار",
    "how you know each other": "معرفتكما بعضكما ببعض",
    "language, habits and background": "اللغة والعادات والخلفية",
    "your trades and skills": "مهنكم ومهاراتكم",
    "phone, app and network": "الهاتف والتطبيق والشبكة",
    "what is important to each of you": "ما هو مهم لكل منكم",
    "your working hours": "أوقات عملكم",
    "talk, breaks and company": "الأحاديث والاستراحات والرفقة",
}
_FAR = {
    f"Think of {english}. How close does it feel between you and your leader?":
        f"فكّر في {arabic}. ما مدى القرب بينك وبين مديرك؟"
    for english, arabic in _DISTANCES.items()
}  # fmt: skip
_HINDERS = {
    f"Think again of {english}. How much does that distance make it hard to work together?":
        f"فكّر مرة أخرى في {arabic}. إلى أي حد تجعل هذه المسافة العمل معًا صعبًا؟"
    for english, arabic in _DISTANCES.items()
}  # fmt: skip

_SAID = {
    "Vision for your collaboration": "رؤيتكم للعمل معًا",
    "You share a picture of where you are going together.": "لديكم صورة مشتركة عن وجهتكم معًا.",
    "Your relations": "علاقاتكم",
    "You know each other well enough to reach out.": "تعرفون بعضكم بما يكفي ليبادر كل منكم إلى الآخر.",
    "Your values and convictions": "القيم والقناعات",
    "They know what you stand for, and see it in what you do.": "يعرف الفريق ما يؤمن به المدير، ويراه في أفعاله.",
    "Anchoring in local working conditions": "مراعاة ظروف مكان العمل",
    "What you ask for fits the place where the work is done.": "ما يُطلب يناسب المكان الذي يجري فيه العمل.",
    "Priorities": "الأولويات",
    "Everybody knows what matters most when there is no time for everything.":
        "يعرف الجميع ما هو الأهم عندما لا يتسع الوقت لكل شيء.",
    "Resources": "الموارد",
    "They have the time, people and tools for what you ask.": "يتوفر الوقت والأشخاص والأدوات لما هو مطلوب.",
    "Deliveries and results": "الإنجازات والنتائج",
    "You see together what you achieve, and what it took.": "ترون معًا ما أنجزتموه وما تطلّبه ذلك.",
    "Deadlines": "المواعيد النهائية",
    "It is clear when something must be done.": "من الواضح متى يجب أن ينتهي العمل.",
    "Status and key figures": "سير العمل والأرقام",
    "Everybody knows how it is going, and figures never stand alone.":
        "يعرف الجميع كيف يسير العمل، ولا تُعرض الأرقام وحدها أبدًا.",
    "Personal support": "الدعم الشخصي",
    "Whoever needs help gets it in time.": "من يحتاج إلى مساعدة يحصل عليها في وقتها.",
    "Feedback and learning": "الملاحظات والتعلّم",
    "You tell each other what works, and what can be better.": "تخبرون بعضكم بما ينجح وما يمكن أن يكون أفضل.",
    "Touchpoints": "فرص التواصل",
    "You meet often enough, in ways that reach everybody.": "تلتقون بما يكفي، وبطرق تصل إلى الجميع.",
    "The leader is there": "المدير موجود",
    "The team can tell that the leader is there for them, also on days they do not meet.":
        "يشعر الفريق بأن المدير موجود من أجله، حتى في الأيام التي لا يلتقون فيها.",
    "What the leader works for": "ما يسعى إليه المدير",
    "The team knows what the leader is working for.": "يعرف الفريق ما يسعى إليه المدير.",
    "Belonging": "الانتماء",
    "People belong in the team, are counted on and are told things.":
        "ينتمي الأشخاص إلى الفريق، ويُعتمد عليهم، ويُخبَرون بما يجري.",
    "Not alone with the work": "عدم الوحدة في العمل",
    "People do not feel alone with their work, even when they are by themselves.":
        "لا يشعر الأشخاص بالوحدة في عملهم، حتى عندما يكونون بمفردهم.",
    "Safety": "الأمان",
    "You can say that something went wrong, and disagree, without regretting it.":
        "يمكن قول إن خطأ حدث، والاختلاف في الرأي، دون ندم.",
    "The personal relation": "العلاقة الشخصية",
    "Leader and team know each other well enough to talk openly.":
        "يعرف المدير والفريق بعضهم بما يكفي للتحدث بصراحة.",
    "Motives and values": "الدوافع والقيم",
    "The team understands why the leader makes the choices he or she makes.":
        "يفهم الفريق لماذا يتخذ المدير قراراته.",
    "That agreements are kept": "الالتزام بالاتفاقات",
    "The leader keeps what you agree.": "يلتزم المدير بما تتفقون عليه.",
    "The way of working together": "طريقة العمل معًا",
    "Leader and team have a way of working that suits both.": "لدى المدير والفريق طريقة عمل تناسب الطرفين.",
    "Face-time": "الوقت مع المدير",
    "The leader knows the working day, takes the time, and what you talk about leads to something.":
        "يعرف المدير يوم العمل، ويمنح الوقت، وما تتحدثون عنه يؤدي إلى نتيجة.",
    "Communication": "التواصل",
    "Messages come in a way that suits them, and it is clear what is expected.":
        "تصل الرسائل بالطريقة المناسبة، ومن الواضح ما هو مطلوب.",
    "Fuel": "الوقود",
    "People have fuel.": "لدى الأشخاص وقود.",
    "Recommendation": "التوصية",
    "People would tell a good friend to come and work in the team.":
        "ينصح الأشخاص صديقًا مقرّبًا بالعمل في هذا الفريق.",
}  # fmt: skip

AR: Mapping[str, str] = {**_SCALES, **_FRAMES, **_LEADER, **_TEAM, **_FAR, **_HINDERS, **_SAID}
