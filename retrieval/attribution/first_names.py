"""Given names that say whether *he* or *she* stands for their bearer; names given to both are left out.

Chosen by hand from the most frequent given names of the 1990 US census (public domain), with the commonest of
European, Slavic, Arabic, South and East Asian languages as news writing spells them. Lower case, no accents.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE = _names(
    """
    aaron abdel abdul abdullah abraham adam ahmad ahmed aidan ajay akhil al alan albert alberto alejandro
    aleksandr aleksei alexander alexei alexey alfred ali allen alvin amir anatoly anders andre andreas andrei
    andrew andriy andrzej andy angelo anil anthony anton antonin antonio antony arnold arthur arturo arun
    arvind asher ashok augustus austin barack barry bashar ben benito benjamin bernard bernie bert bill billy
    bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron caleb calvin carl
    carlos carter cedric cesar chad charles charlie chester chris christian christopher chuck clarence claude
    clayton clifford clint colin conrad corey cornelius cory craig curtis cyril dan daniel darrell darren
    darryl dave david dean deepak denis dennis derek desmond diego dieter dimitri dirk dmitri dmitry dmytro
    dominic dominique don donald donny doug douglas duncan dustin dwayne dwight dylan earl ed eddie edgar
    eduardo edward edwin eli elijah elliot elliott emilio emmanuel emmett enrique eric erik ernest ernesto
    ethan eugene evan evgeny felipe felix fernando floyd francisco francois frank franklin franz fred
    frederick fredrik gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gerhard gianni
    gilbert giovanni giuseppe glen glenn gordon grant greg gregory guillermo gunther gus gustavo guy hakeem
    hamid hans harold harry harvey hassan hector heinrich henri henry herbert herman hiren hiro hiroshi horst
    howard hubert hugh hugo humza hussein ian ibrahim igor ilya imran isaac ismail ivan jack jackson jacob
    jacques jaime jair jake jakob jamal james jan jared jason javier jay jean-claude jeb jed jeff jeffrey jens
    jeremy jerome jerry jesse jesus jian jim jimmy jinping joachim joaquin joe joel joey johan johann john
    johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julius jun justin karim karl
    keir keith ken kenji kenneth kenta kevin khalid kirk klaus konstantin kurt kyle larry lars laurent
    lawrence lee leo leon leonard leonid lester lionel lloyd louis luc luca lucas luigi luis luiz luke magnus
    mahmoud manmohan manuel marc marcel marco marcos marcus mario mark markus martin marty marvin mateusz matt
    matteo matthew matthias maurice max maxim maxwell mehmet michael michel miguel mike mikhail miles milo
    milton ming mitch mitchell mitt mohamed mohammad mohammed moshe muhammad murray mustafa mykola narendra
    nathan nathaniel naveen ned neil nelson newt nicholas nick nicolae nicolai nicolas nicolás nigel nikita
    nikolai nikolay noah norman olaf oleg oleh oleksandr oleksii oliver omar orlando osama oscar otto owen
    pablo patrick paul pavel pedro per pete peter petro phil philip philippe phillip pierre prakash prince
    quentin rafael rahul rajesh rajiv ralph ramon rand randall randy raul ravi ray raymond recep reginald
    reince rene rex ricardo richard rick rickey ricky rishi robert roberto rod rodney rodrigo roger roland
    rolf roman ron ronald ronnie rory ross roy ruben rudolph rudy rupert russ russell ryan sadiq said sajid
    salman salvador sam sami samir samuel sanjay saul scott sean sebastian sergei sergey sergio seth shane
    shaun shawn shigeru shinzo silvio simon stan stanley stefan stefano stephen steve steven stuart sundar
    sunil suresh takeshi tariq taro ted teddy terence terrence theodore thomas tim timothy tobias todd tom
    tommy tony travis trent trevor troy tyler vaclav vernon victor vijay vikram viktor vince vincent vitali
    vitaly vivek vladimir volodymyr wade wallace walter warren wayne wei wes wesley wilbur will willard
    william willie winston wolfgang woody xavier xi yasser yevgeny yitzhak yoshi yoshihide yuri yusuf zachary
    zack
    """
)

FEMALE = _names(
    """
    abby abigail ada adele adriana agnes aisha alexandra alexandria alice alicia alina alison allison alma
    alyssa amal amanda amber amelia amy ana anastasia angela angelina angie anita ann anna annalena anne
    annette annie antoinette april arlene ashley audrey aung ava barbara beatrice becky bella benazir
    bernadette bernice bertha beth betsy betty beverly bonnie brenda bridget brittany camila camilla candace
    candice candy carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy cecile
    cecilia celeste celia charlene charlotte chelsea cheri cheryl chloe christa christiane christina christine
    christy chrystia cindy claire clara claudia colleen condoleezza connie constance cora cristina crystal
    cynthia daisy dalia daniela danielle daphne dawn deb debbie deborah debra delores denise diana diane
    dianne dilma dina dolores donna dora doreen doris dorothy edith edna eileen elaine eleanor elena elisa
    elisabeth elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin erna esther ethel
    eva eve evelyn fatima faye felicia fiona florence frances francesca gabriela gabrielle gail geraldine
    gertrude gina ginger gladys gloria golda grace greta gretchen gretel gwen gwendolyn hannah harriet heather
    heidi helen helena helene helga henrietta hilary hillary holly hope huma ida ilhan ilona imelda indira
    ines ingrid irene irina iris irma isabel isabella ivanka ivy jacinda jacqueline jane janet janice janine
    jasmine jeanette jeanne jen jenna jennifer jenny jessica jill joan joann joanna joanne josephine joy joyce
    juanita judith judy julia juliana julie juliet june kaitlin kaja kamala kara karen karin karina karine
    karla kate katherine kathleen kathryn kathy katie katrina katy kay kayla kayleigh kellyanne kimberly
    kirsten kirstjen krista kristen kristi kristin kristina laila lana lara laura lauren leah lena leticia
    lila liliana lillian lily linda lisa liz liza lois lola lorena loretta lori lorraine louise loujain lucia
    lucille lucy luisa lydia lynda lynn lynne mabel madeleine madeline magdalena maggie malala mandy marcia
    margaret margarita margot maria mariah mariana marianne marie marilyn marina marine marissa marjorie
    marjory marlene marsha martha mary maryam maureen maxine mazie megan meghan megyn melania melanie melissa
    mercedes meredith mette mia michaela michele michelle mildred mimi mindy miranda miriam molly monica
    muriel myra myrna nadia nadine nancy naomi natalia natalie natasha nicole nikki nina nora norma olga
    olivia oprah pam pamela patricia patsy patty paula pauline pearl peggy penelope penny petra phyllis polly
    priscilla priti priyanka rachel ramona raquel rebecca regina renata renee rhonda rita roberta rochelle
    rosa rosalind rosalynn rose rosemary roxanne ruby ruth sabrina sally samantha sandra sanna sara sarah
    savannah selena serena sharon sheila shelby shelley sheryl shirley silvia simone sofia sonia sonja sonya
    sophia sophie stella stephanie stormy sue summer susan susana susanna susie suzanne svetlana sylvia tamara
    tammy tanya tara tatiana tatyana teresa terri theresa tiffany tina toni tonya trudy tulsi ursula valentina
    valerie vanessa vera veronica vicki vicky victoria violet virginia vivian wanda wendy whitney wilma
    winifred yolanda yulia yvette yvonne zainab zoe
    """
)
