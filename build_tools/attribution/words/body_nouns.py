"""Nouns that stand for organisations and for people: who may speak without a name."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import Token, word_set

GROUPS = word_set(
    "group organization organisation company agency firm association body nonprofit charity institute corporation "
    "outfit federation"
)
"""Words that stand for any organisation."""

BODIES = GROUPS | word_set(
    "administration government campaign team committee commission council court board police bank coalition "
    "office ministry department party union press panel jury parliament congress senate house authority regime "
    "delegation force cabinet military army leadership mission embassy opposition newspaper paper magazine channel "
    "station website lobby church university school hospital television radio broadcaster watchdog regulator "
    "port airport harbour harbor shipyard airline railway operator carrier utility refinery factory brewery brand "
    "museum gallery library theatre theater orchestra zoo academy college laboratory clinic observatory monastery "
    "mosque temple synagogue diocese parish retailer supermarket chain insurer lender manufacturer producer supplier "
    "publisher startup studio club league foundation trust fund bureau service secretariat consulate tribunal "
    "prison brigade coastguard chamber guild navy squad household firm partnership cooperative syndicate consortium "
    "conglomerate"
)
"""Nouns for one body of people with one voice, which 'it' may stand for."""

ENDS_A_BODY = word_set(
    "shipping lines airlines airways motors energy logistics systems technologies foods ferries railways railway "
    "pharma pharmaceuticals holdings inc inc. corp corp. corporation ltd ltd. llc plc group university foundation "
    "institute council ministry department agency authority committee commission association federation party "
    "hospital union bank media networks partners industries enterprises ventures studios records bros company "
    "society college academy trust fund coalition alliance institution museum guild buses coaches trains homes "
    "stores hotels builders developments properties services solutions electric water rail gas oil mining health "
    "software supermarkets breweries fc afc cf united rovers wanderers"
)
"""Last words of the names of bodies."""

PAPERS = word_set(
    "sentinel courier post times herald gazette tribune chronicle journal news observer mail star telegraph guardian "
    "mirror express bugle ledger argus echo standard examiner inquirer globe dispatch clarion bulletin advertiser "
    "newswire wire radio television tv"
)
"""Last words of the names of newspapers and the like, which a story cites and seldom means by 'the company'."""

CROWDS = word_set(
    "majority minority number percent family public community state nation country city town county camp staff crowd "
    "crew people source someone somebody anyone everyone one many some most all few several other others both none "
    "nobody"
)
"""Nouns for some or many people."""

KIN = word_set("father mother dad mum mom son daughter brother sister husband wife widow")
"""Such a word alone shows that a named person is not meant; 'the congressman' may be that person."""

PERSONS = KIN | word_set(
    "man woman person friend parent boy girl child client individual viewer reader voter caller speaker narrator "
    "announcer questioner cameraman neighbour neighbor relative victim survivor patient customer tourist clerk guard "
    "cook chef monk nun cyclist pedestrian bystander pupil graduate apprentice intern accountant architect vet "
    "veterinarian dentist pharmacist midwife magistrate consul soldier rebel militant gunman captive inmate suspect "
    "defendant plaintiff claimant migrant immigrant refugee pensioner teen youth adult delegate peer nephew niece "
    "uncle aunt cousin spouse roommate classmate constituent parishioner fan pal chum comrade ally acquaintance "
    "waitress barmaid nanny passenger commuter motorist hiker climber skier diver surfer sailor lifeguard surveyor "
    "worker waiter steward stewardess bartender barman barista technician janitor cleaner caretaker porter "
    "receptionist typist messenger crewman deckhand attendant usher cashier salesman saleswoman shopper holidaymaker "
    "visitor traveller traveler camper hostage detainee prisoner convict offender attacker trooper cadet recruit "
    "informant insider donor investor programmer designer scholar lecturer tutor schoolgirl schoolboy teammate "
    "schoolmate co-worker coworker bodyguard chauffeur housekeeper maid butler babysitter carer caregiver undertaker "
    "missionary pilgrim worshipper villager islander foreigner stranger newcomer protester protestor demonstrator "
    "volunteer juror bailiff translator interpreter ranger hunter angler shepherd herder logger mason scaffolder "
    "supervisor employee staffer trainee freelancer optician anaesthetist obstetrician paediatrician pediatrician "
    "cardiologist oncologist virologist immunologist pathologist neurologist radiographer botanist zoologist "
    "astronomer mathematician statistician philosopher theologian anthropologist churchgoer schoolteacher guest "
    "schoolchild"
)
"""Nouns for one person, besides the roles."""

PEOPLE = CROWDS | PERSONS
"""Other nouns for somebody who may speak, one or many."""

ROLES = word_set(
    "spokesman spokeswoman spokesperson president senator governor minister secretary chancellor premier mayor "
    "leader candidate nominee official officer lawmaker congressman congresswoman representative ambassador "
    "diplomat chief director chairman chairwoman chair chairperson head commander general judge justice lawyer "
    "attorney prosecutor sheriff professor researcher analyst scientist expert author historian economist "
    "doctor strategist adviser advisor aide manager businessman businesswoman billionaire mogul executive "
    "founder owner host anchor journalist reporter editor columnist critic activist organizer organiser pastor "
    "bishop pope priest rabbi imam actor actress singer director coach player captain teacher principal "
    "student councillor councilman councilwoman engineer resident neighbour neighbor farmer witness veteran "
    "politician democrat republican king queen prince princess colleague deputy speaker frontrunner front- "
    "runner rival incumbent legislator inspector superintendent detective envoy negotiator counsel "
    "commissioner consultant pollster surgeon nurse physician psychologist boss master mp mep skipper pilot trustee "
    "treasurer dean rector provost curator conductor composer novelist writer poet artist biologist chemist physicist "
    "meteorologist ecologist epidemiologist geologist archaeologist sociologist psychiatrist therapist trainer referee "
    "firefighter paramedic policeman policewoman investigator auditor ombudsman lobbyist campaigner whistleblower "
    "blogger presenter pundit commentator moderator chairperson curate vicar archbishop brigadier admiral colonel "
    "lieutenant sergeant constable superintendent councilor alderman congressperson undersecretary fishmonger baker "
    "coroner warden magistrate registrar headteacher headmaster headmistress midwife librarian foreman mechanic vet "
    "landlord landlady tenant solicitor barrister fisherman shopkeeper driver trader broker banker publisher filmmaker "
    "photographer ceo monarch clergyman rep flack councilmember assemblymember collector physio physiotherapist "
    "counterpart clerk"
)
"""Head nouns of the phrases that stand for a person: 'the spokesman', 'the senator'."""


def can_speak(token: Token) -> bool:
    """Return whether a noun is a name, a person or a body."""
    return token.entity in ("PERSON", "ORG") or token.is_name or token.lemma in ROLES | BODIES | PEOPLE
