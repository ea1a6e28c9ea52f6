"""Given names that are nearly always a man's or a woman's, for 'he' and 'she'.

The commonest of the English-speaking world (United States Social Security Administration, births 1940 to 2000) and of
news from elsewhere. Names borne by both (Jordan, Leslie, Robin, Sasha) tell nothing there.
"""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import word_set
from build_tools.attribution.words.names import plain

_MEN = word_set(
    "aaron abdul abdullah abraham adam adil adnan adrian ahmed akira alain alan alasdair alastair albert alberto "
    "alejandro aleksander aleksandr aleksei aleksey alessandro alexander alexandre alexandru alexei alfonso "
    "alfred ali alistair allen alonso alvaro amadou amir amit anand anatoly anders andre andreas andrei andrew "
    "anil anthony antoine anton antonio antony armando arnaud arne arnold artem arthur arturo arvid ashok asif "
    "aurelio axel aziz baptiste barry bartosz bashir ben benedikt benjamin benoit bernard bernd bernhard bernie "
    "bertrand bill billy bjorn bob bobby bogdan bohdan bojan boris boubacar brad bradley brandon brendan brent "
    "brett brian bruce bruno bryan callum camillo carl carlo carlos casper cedric cesar chad charles charlie "
    "christian christoph christophe christopher chuck ciaran clarence claude claudio clemens clifford clint colin "
    "colm connor conor cormac craig cristian cristiano curtis dale damian damien dan daniel daniele danilo dario "
    "darrell darren dave david dean declan deepak dennis denys derek diarmuid dick didier diego dieter dinesh "
    "dirk dmitri dmitry dmytro domenico dominic dominik don donald doug douglas dragan duncan dustin dwight eamon "
    "earl ed eddie edgar edmund edouard eduardo edward edwin ehud eitan elias elijah emil emilio emmanuel enrique "
    "enzo eric erik ernest ernesto etienne eugene evgenii evgeny fabian fabio fabrice faisal farid federico "
    "felipe felix ferdinand fergus fernand fernando florian francisco francois frank franklin fred frederick "
    "frederik fritz gabriel gaetano gareth gary gavin gene geoffrey george georgi georgios gerald gerard gerhard "
    "gilles giorgio giovanni giuseppe glenn gonzalo goran gordon graham greg gregor gregory grzegorz guido "
    "guillermo gunnar gunter gunther gustav gustavo guy haakon hakan hamid hamza hannes hans harold harry haruto "
    "harvey hassan heinrich heinz helmut hendrik henri henrik henrique henry herbert herman hiroshi hisham hosni "
    "howard hugh hugo hussein ian ibrahim ignacio igor ilya imran ioannis isaac ismail istvan ivan ivo jaap jacek "
    "jack jacob jacques jaime jake jakob jakub jamal james janos jared jason javier jeff jeffrey jens jeremy "
    "jeroen jerome jerry jim jimmy joachim joao joaquim joaquin joe joel johan johann johannes john johnny jon "
    "jonas jonathan joost jorge jose josef joseph joshua jozef juan julian julio jurgen justin kareem karim karl "
    "kaspar kazuo keith ken kenji kenneth kevin khaled khalid kiril kirk klaus klemens kofi konstantin kristian "
    "krzysztof kurt kwame kyle lachlan lance larry lars laszlo laurent lawrence leandro leif leo leon leonard "
    "leonid levan liam lloyd lorenzo louis lucas luciano ludovic ludwig luis lukas lukasz luke maciej magnus "
    "mahmoud mahmud majid malcolm mamadou manfred manoj manolo manuel marat marc marcel marcin marco marcus marek "
    "mariano mario mark marko markus martin marvin massimo mateusz mathias mathieu mats matt matteo matthew "
    "matthias maurice mauricio maurizio mauro max maxim maximilian mehdi mehmet michael michal miguel mihai "
    "mikael mike mikhail mikko miklos milos milton miroslav mitch mohamad mohamed mohammad mohammed mohan moritz "
    "moshe moussa muhammad murat mustafa mykola nabil nadim nathan nathaniel naveen neil nestor niall nicholas "
    "nick nicolas nigel niklas nikolai nikolaj nikos nils noah norman obinna olaf ole oleg oleksandr oleksiy "
    "oliver olivier olof omar omid osama oscar osman otto owen pablo paolo pascal patrick paul pavel pawel pedro "
    "pekka peter petr petros phil philip philippe pierre pietro piotr prakash radek radoslaw rafael rafal rafiq "
    "rahul rajesh rajiv ralph rami ramon ramzan randall randy rasmus raul ravi ray raymond reinhard renato renaud "
    "reza rhys ricardo riccardo richard rick rob robert roberto rodney rodolfo rodrigo roger roland rolf romain "
    "roman ron ronald ronan rory roy ruben rudolf rupert ruslan russell ryan salvador samir samuel sandro sanjay "
    "scott sean sebastian sebastien serge sergei sergey sergio serhiy seth shane shawn sigurd simon slobodan "
    "sohail soren spencer stanislav stanislaw stanley stefan stefano stephane stephen steve steven stewart stuart "
    "sunil suresh sven tadeusz takashi tamas taras tarek tariq tayyip ted teddy terrence theodore thierry thomas "
    "thorsten tibor tim timo timothy timur tobias todd tom tomas tomasz tomislav tommy tony torsten trent trevor "
    "troy tyler ulrich umberto uwe vaclav valentin valentino valerio vasily vasyl vernon victor vijay vikram "
    "viktor vincent vincenzo vitali vitaly vladimir vladislav vojtech volodymyr vyacheslav wael waleed walid "
    "walter walther warren wayne werner wesley wilfried wilhelm willem william wim wojciech wolfgang xavier "
    "yannick yannis yasser yevgeny yousef youssef yuri yusuf yves zachary zbigniew zdenek zoltan"
)
_WOMEN = word_set(
    "abigail adele adelina adriana agata agnes agnieszka aino aisha aleksandra alessandra alexandra alexandria "
    "alice alicia alina alison allison amalia amanda amber amelia amina amira amy ana anais anastasia "
    "aneta angela angelina angelique anika anita anja anke ann anna anne anneke anneliese annette annie annika "
    "anouk antje antonia anya april arlette asma astrid audrey ayesha aylin barbara barbora bea beate beatrice "
    "beatriz bernice beth bethany betty beverly birgit birgitta bonnie brenda bridget brigid brigitte brittany "
    "bronwyn carla carlotta carmen carol caroline carolyn catherine cathrine cathy cecilia celia celine "
    "chantal charlene charlotte cheryl chiara chloe christa christel christiane christina christine cindy claire "
    "clara clarissa claudia claudine clementine colleen connie corinna corinne cristina crystal cynthia daniela "
    "danielle daria dawn debbie deborah debra delia delphine denise diana diane dianne dilma dolores donna dora "
    "doris dorota dorothea dorothy edith edyta eileen eimear elaine eleanor elena eleni eleonora elisa elisabeth "
    "elise elizabeth elke ella ellen elodie eloise elsa elzbieta emilia emilie emily emine emma emmanuelle erica "
    "erika erin erna esme estelle esther ethel eugenia eugenie eva evelyn farah fatima fatma federica felicia "
    "fernanda fiona florence frances francesca francoise frederique freya frieda gabriela gabrielle gail galina "
    "genevieve geraldine gertrude gina ginger giorgia giovanna gisela giulia giuliana gladys gloria grace greta "
    "gretchen gudrun gwen hanan hanna hannah hanne harriet hatice hazel heather hedda hedwig heidi heike helen "
    "helena helene helga helle hilda hilde hildegard hillary holly ida imelda ines inez inga inge ingeborg ingrid "
    "irene irina iris isabel isabella isabelle isolde ivana iwona jacqueline jadwiga jana jane janet janice "
    "jasmine jeanette jeanne jenna jennifer jenny jessica jill jitka joanna joanne johanna jolanta josephine "
    "joyce juanita judith judy julia juliana julie jutta kaja karen karin karla karolina katarina katarzyna "
    "katerina katherine kathleen kathryn kathy katie katja katrin katrina keiko kerstin khadija kinga kirsten "
    "kristen kristin kristina krystyna ksenia lara larisa latifa laura lauren lea leila lena leonie leonora "
    "leticia letizia liesel lilian liliana lillian linda linnea lisa lise lois lorena loretta lori lorraine lotte "
    "louisa louise lubna lucia luciana lucie lucille lucinda lucy ludmila luisa luise lydia lynn lyudmila mabel "
    "madeleine madeline maeve magda magdalena maja malgorzata manon manuela marcia mareike margaret margarethe "
    "margarita margit margot maria mariam mariana marianne marie marija marika marilyn marina marit mariya "
    "marjorie marlene marsha marta martha marthe mary maryam mathilde matilda maureen maxine megan melanie "
    "melinda melissa mercedes meredith mette mia michaela michelle mildred milena milica mira mireille "
    "miriam molly monica monika monique muriel myra nadezhda nadia nadine nadja nancy nanna naomi natalia natalie "
    "natasha nathalie niamh nicole nicoletta nicolette nina nora norma odile oksana olena olga olivia ottilie "
    "pamela paola patricia patty paula pauline peggy penelope petra phyllis pilar polina priscilla priya rachel "
    "raisa ramona rania rebecca regina renata renate renee rhiannon rhona rhonda riikka rita roberta rocio rosa "
    "rosalie rosalind rosanna rose rosemary roxanne ruth ruxandra saara sabine sabrina sally samantha samira "
    "sandra saoirse sara sarah saskia sharon sheila shelley sheri sherry shirley sigrid silvia simona siobhan "
    "sofia solveig sonia sophia sophie soraya stacy stefania steffi stella stephanie sue susan susana susanna "
    "susanne suzanne svenja svetlana sylvia sylvie tabitha tamara tamsin tanja tanya tatiana tatjana teresa "
    "tereza thelma theodora theresa therese tina tuija tuulikki ulla ulrike ursula valentina valeria valerie "
    "vanessa vera veronica veronika veronique vesna vibeke victoria viktoria violet virginia virginie vivian "
    "waltraud wanda wendy whitney wiebke wilhelmina wilma xenia yasmin yelena yesenia yolanda yulia yvette yvonne "
    "zahra zainab zeynep zofia zuzana"
)
_EITHER = word_set("sam alex chris robin leslie pat jamie terry sasha casey joan andrea michele camille")
"""Borne by both, or by men in one country and women in another, and more often given names than surnames."""


def gender(name: str) -> str:
    """Return 'm' or 'f' where the first word of a name shows it, '' where it does not.

    A man's name alone may be a surname (Scott, Warren), a woman's hardly ever.
    """
    first = plain(name.split(maxsplit=1)[0])
    return "m" if first in _MEN and " " in name else "f" if first in _WOMEN else ""


def is_given(word: str) -> bool:
    """Return whether a word is one of the given names above."""
    low = plain(word)
    return low in _MEN or low in _WOMEN or low in _EITHER
