"""The words that claims are read by, as tables: verbs and their forms, conjunctions, words that open a sentence.

In: nothing. Out: sets and maps of lower-case English words, and `base`, which leads a verb form to its dictionary form.
Exists because a table can be read, checked and added to; nothing here knows of any story.
"""

from __future__ import annotations

from functools import cache


def table(words: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(words.split())


BE = table("am is are was were be been being 're isn't aren't wasn't weren't")
HAVE = table("has have had having 've hasn't haven't hadn't")
DO = table("do does did don't doesn't didn't")
MODALS = table(
    """
will would can could may might shall should must won't wouldn't can't cannot couldn't shouldn't mustn't 'll ought
"""
)
PAST_AUX = table("was were had did wasn't weren't hadn't didn't")
NEGATIVES = table("not never no neither nor none nobody nothing")

# past, participle, base: three words a verb
_IRREGULAR = """
arose arisen arise|awoke awoken awake|was been be|bore borne bear|bore born bear|beat beaten beat|became become become
began begun begin|bent bent bend|bet bet bet|bid bid bid|bit bitten bite|bled bled bleed|blew blown blow
broke broken break|brought brought bring|broadcast broadcast broadcast|built built build|burnt burnt burn
burst burst burst|bought bought buy|cast cast cast|caught caught catch|chose chosen choose|clung clung cling
came come come|cost cost cost|crept crept creep|cut cut cut|dealt dealt deal|dug dug dig|did done do
drew drawn draw|drank drunk drink|drove driven drive|ate eaten eat|fell fallen fall|fed fed feed|felt felt feel
fought fought fight|found found find|fled fled flee|flew flown fly|forbade forbidden forbid
forecast forecast forecast|forgot forgotten forget|froze frozen freeze|got got get|gave given give|went gone go
ground ground grind|grew grown grow|hung hung hang|had had have|heard heard hear|hid hidden hide|hit hit hit
held held hold|hurt hurt hurt|kept kept keep|knelt knelt kneel|knew known know|laid laid lay|led led lead
left left leave|lent lent lend|let let let|lost lost lose|made made make|meant meant mean|met met meet
mistook mistaken mistake|overcame overcome overcome|overthrew overthrown overthrow|oversaw overseen oversee
overtook overtaken overtake|paid paid pay|put put put|quit quit quit|read read read|rode ridden ride
rang rung ring|rose risen rise|ran run run|said said say|saw seen see|sought sought seek|sold sold sell
sent sent send|set set set|shook shaken shake|shot shot shoot|showed shown show|shut shut shut|sang sung sing
sank sunk sink|sat sat sit|slept slept sleep|slid slid slide|spoke spoken speak|sped sped speed|spent spent spend
spun spun spin|split split split|spread spread spread|sprang sprung spring|stood stood stand|stole stolen steal
stuck stuck stick|stung stung sting|struck struck strike|strove striven strive|swore sworn swear
swept swept sweep|swam swum swim|swung swung swing|took taken take|taught taught teach|tore torn tear
told told tell|thought thought think|threw thrown throw|underwent undergone undergo
understood understood understand|undertook undertaken undertake|upheld upheld uphold|upset upset upset
woke woken wake|wore worn wear|wept wept weep|won won win|withdrew withdrawn withdraw|withheld withheld withhold
withstood withstood withstand|wrote written write|rebuilt rebuilt rebuild|retook retaken retake
resold resold resell|reset reset reset|shrank shrunk shrink
"""
_FORMS = [tuple(row.split()) for row in _IRREGULAR.replace("\n", "|").split("|") if row.strip()]
PASTS = frozenset(past for past, _, _ in _FORMS) - {"was"}
PARTICIPLES = frozenset(participle for _, participle, _ in _FORMS) - {"been"}
_BASE_OF = {form: base for past, participle, base in _FORMS for form in (past, participle)}
_BASE_OF |= {"dying": "die", "lying": "lie", "tying": "tie", "vying": "vie"}

# forms that are as often a noun, an adjective or a present; they count as a past only where a verb is needed
SHY_PASTS = table(
    """
set put cut hit let cost cast bet bid read split spread shut hurt quit upset broadcast forecast ground left saw felt
beat run come become found led reset burst wound lay
"""
)

VERBS = table(
    """
abandon abduct accept access accompany accuse achieve acknowledge acquire acquit act add address adjourn admit adopt
advance advise affect agree aid aim air allege allow alter amend amount announce answer apologise apologize appeal
appear apply appoint approach approve argue arise arm arrange arrest arrive ask assassinate assault assemble assert
assess assign assist assume assure attack attempt attend attribute authorise authorize avoid await award back ban bar
base batter battle be bear beat become begin behead believe belong besiege blame blast blaze block blockade board
boast bomb bombard border borrow boycott breach break bring broadcast broker build burn burst bury buy call campaign
cancel capture care carry cast catch cause cave cease celebrate change charge chase chair cheer choose circulate cite
claim clash clear climb close collapse collect come commemorate comment commit compare compete complain complete
comply concede concern conclude condemn conduct confess confirm confront consider consist consolidate constitute
construct consult contact contain continue contract contribute control convene convict convince cooperate cope cost
count cover crack crash create cripple criticise criticize cross crush curb cut damage dare date deal debate decide
declare decline decrease defeat defect defend defy delay deliver demand demonstrate deny depart depend deploy derail
describe deserve destroy detain detect determine detonate develop devote die differ direct disagree disappear disarm
discover discuss dismiss disperse displace display dispute disrupt dissolve distribute divide divorce dock document
dominate donate doubt draft draw drift drink drive drop drown dump earn ease eject elect eliminate emerge emphasise
emphasize employ enable encounter encourage end endorse enforce engage engulf enjoy enlist ensure enter envisage erect
erupt escalate escape establish estimate evacuate evade examine exceed exchange exclude execute exercise exist expand
expect expel experience expire explain explode exploit explore export expose express extend extradite face fail fall
favour favor fear feature feel fight file fill finance find finish fine fire fit fix flee float flood flow fly focus
fold follow force forecast form found free freeze fuel fund gain gather generate give go govern grant greet ground
grow guarantee guard guide halt hand hang happen harm head hear help hijack hint hire hit hold honour honor hope host
hurt identify ignite ignore illustrate impeach implement imply import impose imprison improve include increase incur
indicate indict infect inform inject injure inspect inspire install instruct insist intend intensify intercept
interrupt intervene interview introduce invade invest investigate invite involve isolate issue jail join judge jump
justify keep kick kidnap kill know label lack land last launch lay lead leak learn leave lend let level liberate lie
lift limit link list live loan locate lock look loom loot lose lower mail maintain make manage march mark mask mass
match matter mean measure mediate meet mention merge miss mobilise mobilize monitor mount mourn move murder name near
need negotiate nominate note notify number object observe obtain occupy occur offer open operate oppose order organise
organize oust outline overcome overhaul overrun oversee overthrow overturn overwhelm owe own pack pardon participate
pass pay perform permit persuade place plan plant plead pledge plot plunge point poison police pose position possess
post postpone pound pour praise predict prefer prepare present press pressure pretend prevent proceed process proclaim
produce prohibit project promise promote prompt propose prosecute protect protest prove provide provoke publish pull
pump punish purchase pursue push put qualify quarantine quell question quit quote race raid raise rally range reach
react read realise realize reassure rebuild recall receive reckon recognise recognize recommence recommend reconsider
record recover recruit redirect reduce refer reflect refuse refute regain regard register reinforce reiterate reject
relate release relieve relocate rely remain remark remember remind remove renew reopen repair repatriate repay repeat
repel replace reply report represent repulse request require rescue resemble reserve resettle resign resist resolve
respond rest restart restore restrict result resume retain retake retire retreat return reveal revert review revise
revive revoke reward ride rise risk rock roll rule run rush sack sail sanction save say scale scatter schedule scrap
scrutinise search secure see seek seem seize sell send sentence separate serve set settle shake share shatter shelter
shelve shield shift shoot shout show shut sideline sign signal sink sit slam slash slow smash smuggle soar solve spark
speak spend spill split sponsor spot spread spur stabilise stabilize stage stand start starve state stay steal stem
step stop storm strand strengthen stress stretch strike strip struggle submit succeed suffer suggest summon supply
support suppose surge surrender surround survive suspect suspend sustain swear sweep swell switch table take talk
target teach tear tell tend terminate test testify thank think threaten throw tighten topple total touch tour trace
track trade train transfer transform transport trap travel treat trigger triple try turn uncover undergo undermine
understand undertake unfold unify unite unleash unveil upgrade uphold urge use vaccinate vacate value vandalise veto
vie view violate visit voice volunteer vote vow wage wait walk want warn wash watch weaken wear weigh welcome widen
win withdraw withhold witness wonder work worry worsen worship wound wreck write yell yield
"""
)

ALSO_NOUNS = table(
    """
bow salvage rig lambast lambaste applaud rebuke doorknock redirect get play study boost challenge counter score handle
embrace pick patrol highlight film progress pitch sound calculate stalk attract coordinate evaluate double profit
benefit heat trail tackle bolster deliberate anticipate joke commence concentrate rejoin reunite combine modify
minimise minimize maximise maximize nationalise nationalize privatise privatize restructure listen subscribe dispose
offset redeem fulfil fulfill adjust study spin cede die breathe sharpen hover glide smoke flee cheat chant sing dance
shop camp tweet text scream cry dry stock rescue burn bleed
update devastate seal associate dedicate connect tow select convert hamper marry disappoint dispatch administer
disclose equip load prolong impress impoverish hail credit affirm vanish tender educate frighten collide enhance notice
deem dub presume plague echo peak attach alarm wrap speculate activate torture perceive reinstate demolish define alert
satisfy scare dilute prescribe compile drag evolve motivate hammer exclaim astonish manipulate deplete compel institute
outlaw knock deport diagnose confiscate stall store accelerate vandalize infiltrate analyze analyse confine originate
unearth televise respect ruin admire hack inflate retrieve wish omit abolish upload denounce congratulate emit induce
ventilate harass orchestrate wipe clarify deteriorate impede dive oblige envision deplore decorate deduct ascend copy
subside cordon surface default spawn characterize characterise raze downplay ravage capsize uproot hospitalise
hospitalize slip reform stun entrust showcase complicate entertain interpret rebrand allocate regret pray slaughter
ratify lament discontinue derive trim skid steer exacerbate mandate escort maim rent subpoena perish amass abuse betray
affiliate jam underestimate unload phone mishandle vary culminate compose influence empower confuse verify elevate wave
mock hoist advocate flip melt loosen finalise finalize configure exhibit integrate harbour harbor rename excavate
inflict reproduce corroborate sever airlift catapult toss levy purge invoke dictate implore fade petition crumble
capitalise capitalize obstruct opt clinch rampage incur
"""
)
"""Verbs that count as such in -ing and after an auxiliary; their form in -s is a noun as often."""

SAYING = table(
    """
say tell add announce state declare report claim insist explain argue warn admit confirm reveal note stress
emphasise emphasize reiterate deny acknowledge remark comment reply respond observe allege maintain assert suggest
predict promise pledge vow urge caution advise concede complain agree propose describe write tweet quote estimate
believe think fear hope expect point accuse demand signal indicate testify boast joke conclude recall recount repeat
call disclose affirm forecast
"""
)
"""Verbs whose subject speaks or thinks, and whose clause says so."""

SPEECH = table(
    """
say tell add state declare insist explain argue warn admit reveal note stress emphasise emphasize reiterate remark
comment reply assert observe allege caution concede complain announce claim
"""
)
"""Of these, the ones that only report words: what is dated is the saying, and the words are dated by their own."""

THINKING = table("believe think fear hope expect suspect assume predict forecast")

SUBORDINATORS = table(
    """
after before while whilst because although though until till since as if unless whereas once when whenever lest than so
"""
)
RELATIVES = table("who which whose whom where when that whereby wherein")
COORDINATORS = table("and but or nor yet")
PREPOSITIONS = table(
    """
aboard about above across after against along alongside amid amidst among around as at atop before behind below
beneath beside besides between beyond by despite down during except for from in inside into like near of off on
onto opposite outside over past per pending regarding since than through throughout till to toward towards under
until up upon via with within without following including
"""
)
DETERMINERS = table(
    """
the a an this that these those its their his her our my your some any each every all both no another several many
most few more such
"""
)
PRONOUNS = table(
    """
i you he she it we they there this that these those one who someone everyone nobody nothing something
"""
)
MONTHS = table(
    """
january february march april may june july august september october november december jan feb mar apr jun jul aug sep
sept oct nov dec
"""
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
"""A pattern: a day of the week as it is written."""
SPEAKERS = table("he she they it we i")
ADVERBS = table(
    """
also now all already just still since then later soon once again always often ever long recently previously
currently so far only even finally first eventually reportedly allegedly apparently here there today yesterday
tonight meanwhile however therefore subsequently initially originally both largely further almost nearly much well
together thus rather quite overnight again twice early late
"""
)
OPENERS = table(
    """
the a an in on at he she it they we i but and this that these those there his her its their our after before when
while as if although though according meanwhile however for with by from since some many most more several two three
one both all no not so then earlier later last today yesterday tomorrow president prime minister mr mrs ms dr what who
which how why under despite during
"""
)
"""Words that open a sentence after an abbreviation that may also end one ("in the U.S. The plan…")."""


def _plain(word: str) -> list[str]:
    """What a regular form may come from, best guess first."""
    if word.endswith("ied") or word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    if word.endswith("ed"):
        doubled = [word[:-3]] if len(word) > 4 and word[-3] == word[-4] else []
        if len(word) > 5 and word[-3] == "l" and word[-4] in "bdgkptz":
            return [word[:-1], word[:-2]]
        return [word[:-2], word[:-1], *doubled]
    if word.endswith("ing"):
        doubled = [word[:-4]] if len(word) > 5 and word[-4] == word[-5] else []
        return [word[:-3], word[:-3] + "e", *doubled]
    if word.endswith("s") and not word.endswith("ss"):
        hissing = word.endswith(("ses", "xes", "zes", "ches", "shes", "oes"))
        return [word[:-1], word[:-2]] if hissing else [word[:-1]]
    return [word]


@cache
def base(word: str) -> str:
    """The dictionary form of a lower-case verb form: "met" is "meet", "cancelled" is "cancel"; itself where unknown."""
    if word in _BASE_OF:
        return _BASE_OF[word]
    if word in BE or word in HAVE or word in DO:
        return "be" if word in BE else "have" if word in HAVE else "do"
    if word in VERBS:
        return word
    guesses = _plain(word)
    if word.endswith("ed") and word[:-2].endswith(("at", "iz", "v", "c", "u", "dg")):
        guesses = [word[:-1], *guesses]
    for guess in guesses:
        if guess in VERBS or guess in ALSO_NOUNS:
            return guess
    stems = [guess for guess in guesses if "-" in word and guess.rpartition("-")[2] in VERBS]
    if len(guesses) > 2 and guesses[0][-1] in "bdgmnprt" and guesses[0][-2] == guesses[0][-1]:
        return guesses[-1]  # "robbed" of no table: "rob"
    return stems[0] if stems else guesses[0]
