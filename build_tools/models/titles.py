"""Words around persons' names, for all rooms: forms of address, ranks and offices before them, particles within."""

from __future__ import annotations

HONORIFICS = {
    "mr": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m",
    "mrs": "f", "ms": "f", "miss": "f", "madam": "f", "lady": "f", "dame": "f", "queen": "f", "princess": "f",
    "baroness": "f", "viscount": "m", "viscountess": "f", "countess": "f",
}  # fmt: skip
"""Forms of address, and the gender that they show."""

PEERS = frozenset(str.split("lord lady baroness viscount viscountess countess"))
"""Those that newspapers put before a surname all the way: 'Lord Reed' has no given name."""

SHORTENED = frozenset(str.split("mr mrs ms miss dr prof rev sen rep gov gen col lt sir"))
"""Titles as newspapers write them before a name: alone they don't say who somebody is."""

_COMMON = (
    "dame lord lady king queen prince princess president vice prime minister chancellor secretary senator "
    "representative congressman congresswoman governor mayor general colonel captain capt lieutenant sergeant sgt "
    "officer judge justice pope cardinal bishop reverend professor former acting deputy chairman chairwoman speaker "
    "ambassador attorney chief"
)
COMMON_TITLES = SHORTENED | frozenset(str.split(_COMMON))
"""Titles that are hardly ever part of a name."""

_OTHERS = (
    "doctor major maj admiral adm premier rabbi imam first ex sheriff detective councillor councilor cllr "
    "councilman councilwoman alderman brigadier brig commodore marshal cmdr commander cpl corporal pvt private ens "
    "ensign lance staff petty warrant airman seaman constable pc supt superintendent inspector insp det baron "
    "baroness viscount count countess duke duchess emperor sultan sheikh ayatollah archbishop father fr sister "
    "brother msgr monsignor pastor deacon coach justices del assemblyman assemblywoman congressperson assistant "
    "undersecretary commissioner envoy hon honourable honorable retired ret interim incoming outgoing elect "
    "alhaji alhaja hajia mallam barrister barr comrade engr shri smt pandit datuk mullah maulana "
    "rt cllrs cdr pte sgts const pres asst atty amb ald abp bp ofc gens govs profs drs reps sens messrs pfc spc cmdt "
    "flt sqn ldr dep dist assem sec"
)
_POINTED = (
    "Cllr Supt Det Insp Hon Rt Msgr Brig Cmdr Cdr Cpl Capt Col Lt Maj Pvt Pte Sgt Ens Const Pres Fr Asst "
    "Atty Amb Ald Abp Bp Ofc Gen Gov Prof Dr Rep Rev Sen Adm Mr Mrs Ms Messrs St Smt Barr Engr "
    "Pfc Spc Cmdt Flt Sqn Ldr Dep Ch Con Dist Assem Sec"
)
POINTED = frozenset(f"{word}." for word in _POINTED.split())
"""Titles as printed with a point that ends no sentence: 'Cllr. Ann Reed'."""

EVERYDAY = frozenset(str.split("Mr. Mrs. Ms. Messrs. Dr. St. Gen. Gov. Lt. Maj. Col. Capt. Sgt. Prof. Rep. Rev. Sen."))
"""Those of them that stand in any newspaper."""

TITLES = COMMON_TITLES | frozenset(str.split(_OTHERS)) | HONORIFICS.keys()
"""Titles before a name in a sentence; some are names by themselves, and are none only where more of a name follows."""

PARTICLES = frozenset(str.split("de da di del della der den van von la le du dos das al el bin ibn ten ter zu zur"))
"""Words inside a name that may be written small: 'Ursula von der Leyen'."""
