"""Given names that say whether *he* or *she* stands for their bearer; names given to both are left out.

Chosen by hand from the most frequent given names of the 1990 US census (public domain), with the commonest of
European, Slavic, Arabic, Persian, Turkish, African, South and East Asian languages as news writing spells them. Left
out is what is as often a surname, a place or a word. Lower case, no accents.
"""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MALE = _names(
    """
    aamir aaron abbas abdallah abdel abdelaziz abdi abdirahman abdoulaye abdul abdulla abdullah abdulrahman abelardo
    abhishek abraham achim achmed adalberto adam adebayo adeel adil aditya adnan adolfo adrian adrien aengus agustin
    ahmad ahmed ahmet aidan ajay akbar akeem akhil akihiko akio akira al alain alan alasdair alastair alban albert
    alberto albin aldo aleix alejandro alejo aleksandar aleksander aleksandr aleksei aleksey alessandro alessio
    alexander alexei alexey alfie alfonso alfred alfredo ali alisdair alistair allan allen aloysius alphonse alvaro
    alvin amadeo amadou amir amit amitabh amos anatole anatoly anders andile andoni andre andreas andrei andrejs andrew
    andris andriy andrzej andy aneurin angelo angus aniello anil anselm anthony anton antonin antonio antony anwar
    archie ardal aristide arjun arkady armando armin arnaud arne arnold arpad arsene arsenio arseniy arseny artem
    arthur arturo artyom arun arvid arvind asad asher ashok asif aslam athanasios attila augustus aurelien austin avi
    avraham axel ayman azim babajide babak balazs baldev balthazar baptiste barack barry bartholomew bartosz bashar
    basil bastien ben bengt benito benjamim benjamin benoit bernard bernardo bernhard bernie bert bertrand bhupinder
    biagio bilal bill billy birger bjarne bjorn bob bobby bogdan bohdan bojan boris boutros brad bradley brandon branko
    brendan brendon brent brett brian bronislaw bruce bruno bryan
    burak byron caleb callum calum calvin camillo carl carlo
    carlos carsten carter carwyn casimir cathal cedric cesar
    cesare chad charles charlie chester chidi chike chinedu chinua
    chris christian christoph christophe christopher christos chuck ciaran cillian clarence claude claudio claus
    clayton clifford clint clive colin colm conal conall connor conor conrad corentin corey cormac cornelius cory
    craig crispin cristiano cristobal curtis cuthbert cyril dafydd daisuke dalibor damian damien damir dan daniel danilo
    daniyal danny danylo dario darius dariusz darragh darrell darren darryl dave david davide dawid dean declan deepak
    demetrios demetrius denis dennis derek dermot desmond detlef dhruv diarmuid didier diego dieter dietmar dietrich
    dilip dimitar dimitri dimitrios dimitris dinesh diogo dirk djamel dmitri dmitry dmytro domenico dominic
    don donal donald donatello donny dorian doug dougal douglas
    dragan dragos drazen duncan dusan dustin dwayne dwight dylan
    eamon eamonn earl eberhard ed eddie edgar edgardo edmond edmund edoardo edouard eduard eduardo edvard edward edwin
    efraim egon einar eirik ekrem eli elijah eliot elliot elliott eloy elvis emanuele emeka emil emile emilio
    emmanuel emmett emre emyr enoch enrico enrique enzo eoin
    erhan eric erik erkki ernest ernesto ervin erwin esteban ethan
    etienne euan eugene eusebio evan evander evangelos evgeny
    ewan eyal ezekiel ezra fabian fabien fabio fabrice fabrizio
    faisal farhad farid farouk farrukh fausto feargal federico felipe felix femi ferdinand ferenc fergal fergus fernand
    fernando fidel filip filippo finbar finlay fionn florent florian floyd francesco francis francisco franck francois
    frank franklin frantisek franz fred frederic frederick frederico fredrick fredrik fredy friedrich fritz fumio gabor
    gabriel gaetano gareth garrett garry gary gaspard gavin gavriel geir genaro gene gennady geoff geoffrey georg
    george georges georgi georgios georgy geraint gerald gerard
    gerardo gerd gerhard gerrit gerry gert gethin ghassan giacomo
    giancarlo gianluca gianni gideon gilbert gilberto gilles giorgio giorgos giovanni girish giulio giuseppe glen glenn
    godfrey gonzalo goran gordon gottfried graeme grant greg gregor gregory grigory grzegorz guido guilherme guillaume
    guillermo gunther gus gustavo guy gwilym gyorgy haakon hadi hakan hakeem halvor hamid hamish hamza hanif hannes
    hannu hans haris harish harold harry haruki haruto harvey hasan hashim hassan hector heikki heiko heinrich heinz
    helmut helmuth hendrik henri henrik henrique henry herbert heriberto herman hernan hideki hideo hikmet hilario
    hiren hiro hiroshi hisham horacio horatio horst hossein howard hrvoje hubert hugh hugo hugues humza hussein
    huw hyun-woo iago iain ian ibrahim iestyn ieuan ignacio
    ignatius igor ikenna ikram ilkka illya ilya imran imre imtiaz
    ingmar ingo ioan ioannis irfan irvin isaac isaiah ishaan isidro ismael ismail istvan ivan ivo iwan jaakko jaap
    jabari jacek jack jackson jacob jacobo jacopo jacques jagdish jahangir jaime jair jake jakob jakub jalal jamal
    james janek janez janusz jared jaroslav jaroslaw jason javed javid javier jay jean-baptiste jean-claude
    jean-francois jean-luc jean-marc jean-michel jean-paul jean-pierre jeb jed jedrzej jeevan jeff jeffrey jens jeremy
    jerome jerry jerzy jesper jesse jesus jethro jian jim jimmy jin-woo jinping jiri jitendra joachim joakim joao
    joaquin jochen joe joel joerg joey johan johann john johnny
    jolyon jon jonas jonathan jonty joost jordi jorge jorgen joris
    jose josef joseph josh joshua josip jozef juan juergen jukka julian julien julius jurgen jurgis jussi justin
    kaan kacper kadir kailash kamal kamil kamran kapil kareem karel karim karl kaspar kasper katsuhiko kazimierz
    kazuo keanu keir keith kelechi kelvin kemal ken kenan kenji kennet kenneth kenta kevan kevin khaled khalid khalil
    khurram kieran kieron kimi kirill kirk kjell klaus koffi kofi kojo konstantin kostas kristian kristof kristoffer
    krzysztof kumaran kunal kurt kurtis kwabena kwadwo kwaku kwame kwasi kweku kyle kyriakos lachlan ladislav larry
    lars lasse laszlo laurent lawrence lazaro leander leandro lee leif lennart leo leon leonard leonid leopold leopoldo
    leroy lester leszek liam lino linus lionel llewellyn lloyd lorenzo lothar louis luc luca lucas luciano lucien
    ludovic ludwig luigi luis luiz luka lukas lukasz luke lutz lyndon maarten maciej magnus mahathir mahesh mahir
    mahmoud mahmud majid malachi malachy malcolm malte mamadou mandla manfred manish manmohan manoj manolo mansour
    manuel marat marc marcel marco marcos marcus marek mariano mario marius mark marko markus marlon martin marton
    martti marty marvin marwan masahiro masato masood masoud massimo mateo mateus mateusz matheus mathias mathieu
    mathis matias matt matteo matthew matthias matthijs mattia mattias maurice mauricio mauro max maxence maxim maxime
    maxwell mehdi mehmet melvin mervyn mesut michael michal michel michiel miguel mihai mihail mike mikhail mikkel
    miklos miles milo milorad milos miloslav milosz milton miroslav mitch mitchell mitt mladen modibo mohamed
    mohammad mohammed mohamud mohan mohandas mohit mohsen moises mordecai moshe mostafa moussa mubarak mudassar
    muhammad muhammed mukesh munir murad murat murdo murray murtaza mustafa mykhailo mykola myron nabil nadeem nahum
    najib naoki narendra nasir nathan nathaniel naveed naveen nazir ndaba ned neil nelson neville newt niall nicholas
    nick nickolas nicodemus nicolae nicolai nicolas nicolás niels nigel nikhil niklas nikola nikolai nikolaos
    nikolas nikolay nikos nils nitin nkosana nnamdi noah norbert norberto norman obadiah octavio oisin okan oktay olaf
    olav oleg oleh oleksandr oleksii oleksiy oliver oluwaseun omar omari onur orhan orlando osama oscar oskar osman
    osvaldo oswald otto ousmane owen pablo padraic padraig panagiotis pankaj paolo parviz pascual pasquale
    patricio patrick patrik paul pavel pawel peder pedro pekka per percival pervez pete peter petro phil philip
    philippe phillip phineas pierre piers pieter pietro pinchas
    piotr poul pradeep prakash pramod pranav prince przemyslaw
    qasim quentin quinton radek radoslaw radovan rafael rafal rafe raffaele rafferty raghav rahim rahul raimund
    raj rajan rajeev rajendra rajesh rajinder rajiv rakesh ralph ramazan ramesh ramiro ramon ramzan rand
    randall randeep randy ranjit rashid rasmus raul ravi ray raymond raymundo recep reggie reginald reince reinhard
    reinhold remy renato renaud rene renzo reuben rex reza rhodri rhydian rhys riad ricardinho ricardo riccardo richard
    rick rickey ricky rikard rishabh rishi robbie robert roberto rocco rod roderick rodney rodolfo rodrigo rogelio
    roger rohan rohit roland rolf romain roman romulo ron ronald
    ronan ronnie ronny roope rory rosendo ross roy ruairi ruaridh
    ruben rudi rudiger rudolph rudy rufus rupert ruslan russ russell rustam ryan saad sabino sadiq saeed safdar said
    saied saif sajid sakari saleem salim salman salvador salvatore sam sameer samer sami samir samuel samuele sandeep
    sandile sandor sandro sanjay sanjeev sanjiv santino satish satoshi saul saurabh scott seamus sean sebastian
    sebastiao sebastien segun selim semyon senthil serge sergei
    sergey sergio serhii serhiy seth severin seyed shahid shakeel
    shakir shamus shane shankar shashi shaun shawki shawn sheldon shemar shigeo shigeru shinji shinzo shiv shlomo
    shoaib shyam siddharth siegfried sigmund sigurd silas silvester silvestre silvio simao simeon simon sinan sipho
    slavko slawomir slobodan soren spiros spyros srdjan srinivas staffan stan stanislav stanislaw stanley stavros
    stefan stefano stefanos steffen stelios stellan sten stephane
    stephen stevan steve steven stig stijn struan stuart sukhdev
    sulaiman suleiman suleyman sundar sunil suresh svein sven svyatoslav sylvain sylvester tadashi tadeusz tadhg taha
    tahir takashi takeshi takumi talal tamas tanveer tapio tarek
    tarik tariq tarkan taro tarquin tatsuya tavish tayyip ted
    teddy teemu teodor teodoro terence terrence thabo thaddeus theo theodore thiago thibault thierry thijs thomas
    thorsten thorvald thulani tiago tiernan tim timo timofey timothy timur tobiah tobias toby todd tom tomas tomasz
    tomaz tomislav tommaso tommy tony torben torsten toshio travis trent trevor tristan troy tuncay tunde tuomas tyler
    tyrone uche udo ugo ulf ulises ulrich umar umberto umesh urho usman uwe vaclav vadim vaibhav valentin valentino
    valeri valery valter vasco vasil vasile vasilis vasily vasyl vernon vicente victor viggo vijay vijayan vikram
    viktor viktoras vilhelm ville vinay vince vincent vincenzo vinod vishal vitali vitaly vito vitor vittorio vivek
    vlad vladimir vladislav vojtech volker volodymyr vyacheslav wade waheed waldemar walid wallace walter warren waseem
    wasim wayne werner wes wesley wilbur wilf wilfred wilfrid wilhelm will willard william willie wilmer wim winfried
    winston wojciech wolfgang woody wouter xander xavier xi yakov yannick yannis yaroslav yasin yasir yasser yasuhiro
    yaw yehuda yevgeny yevhen yigal yitzhak yoram yosef yoshi yoshihide yousef youssef yuichi yukio yunus yuri yuriy
    yury yusuf yusuke yves zach zachariah zachary zack zaheer zahid zaid zaki zbigniew zdenek zeki zeljko zhivko ziad
    zlatan zoltan zoran zubair zvi
    """
)

FEMALE = _names(
    """
    aaliyah abbie abby abena abigail abiola ada adaeze adalind adaora adele adelina adeline adriana adriane
    adrienne agata agatha agnes agnese agnieszka aideen ailsa aimee aine aino aisha aishwarya aisling aissatou akiko
    akosua akua alana aleida alejandra aleksandra alena alessandra alessia alexandra alexandria alexandrina alice
    alicia alicja alina aline alison aliyah allegra allison alma alva alwen alyssa amal amalia amanda amara amber
    amelia amelie amina aminata amira amrita amy ana anabel anahita anais ananya anastasia andreea aneta angela angele
    angelica angelina angelique angharad angie anika aniko anila anisa anissa anita anja anjali anke ann ann-marie anna
    annabel annabelle annalena annalise annamaria anne anneke annelie anneliese annemarie annetta annette annick annie
    annika annmarie anouk anoushka anthea antje antoinette antonella antonia anuradha anya aoife aparna aphra april
    arabella araceli araminta aretha ariadne ariana arianna arlene armelle arundhati asha ashley asma asmaa
    assunta astrid asuka atsuko audra audrey aung aurelia aurelie ava ayako ayesha ayla ayse aysha azadeh aziza barbara
    barbora barbra basma bathsheba beata beate beatrice beatriz becky begona belinda bella benazir benedetta benedicta
    benedikte bente berenice berit bernadette bernadine bernice bertha
    beryl beth bethan betsy bettina betty beverly bhavna bianca
    binta birgit birgitta birgitte blanca blanche blazena bodil bonnie bozena brandi branka breda brenda briana brid
    bridget bridie brigid brigida brigitta brigitte britt-marie britta brittany brona bronagh bronwen bronwyn bryony
    busisiwe caitlin caitlyn caitriona calista camelia camila camilla camille candace candice candy caoimhe carina
    carissa carla carlene carlotta carly carmela carmelita carmen carol carole caroline carolyn carolyne carrie carys
    cassandra caterina catherine cathleen cathrine cathy catia catriona cecile cecilia celeste celia ceridwen
    cerys chanda chandni chantal chantelle charis charlene
    charlotte charmaine chelsea cheri cheryl chiamaka chiara chidera
    chihiro chimamanda chinwe chioma chloe christa christabel christel christelle christiana christiane christina
    christine christy chrystia ciara cicely cindy cinzia claire clara clarice clarissa clarisse claudette claudia
    claudine clemence clementine cleo clodagh clotilde coleen colleen concetta conchita condoleezza connie constance
    consuelo cora coralie cordelia corinna corinne cornelia cosima cressida cristina crystal csilla cynthia dafna
    dagmar dagny daisy daiva daksha dalia dalila damaris danica daniela daniella danielle danuta daphne daria darlene
    darya dawn deanna deanne deb debbie deborah debra deepa deepika deidre deirdre delia delores delphine delyth
    demetra denise denisse dervla desiree despina devika dhanya diana diandra diane dianne dilma dimitra dina dinah
    dionne divya dolores dominika donatella donna dora dorcas doreen doris dorota dorotea dorothea dorothy dorte dorthe
    dragana drusilla dulcie dympna ebba edda edie edith edna edwina effie efua eglantine eileen eilidh eilis eimear
    einat eira eirlys elaina elaine eleanor elena eleni eleonora elfriede eliana elin elina eline elisa elisabeth
    elisabetta elise eliza elizabeth elizaveta elke ella ellen ellie ellinor elmira elodie eloise elsa else elsie
    elvira elwira emanuela emer emiko emilia emily emma emmanuelle emmeline encarnacion enid enrica erica erika erin
    ermelinda erna ernestine esme esmeralda esperanza estefania estela estelle esther estrella eszter ethel ethna etta
    eudora eugenia eugenie eulalia eun-ji eunice euphemia eva evangelina eve evelien evelina evelyn evelyne evette
    evgenia ewa ewelina fabiana fabienne fadia fadila faiza fanny farah farhana farida farzana fatemeh fathima fatima
    fatma fatou fatoumata faye federica felicia felicity femke fernanda ffion fidelma fikriye filippa filomena fiona
    fionnuala fiorella flavia fleur florence florencia florentina folake fotini franca frances francesca francine
    franziska freda frederica frederique freya frida friederike fumiko funmi gabriela gabriella gabrielle gaelle gail
    galina gemma genevieve genoveva georgette georgiana georgina geraldine gerda germaine gertrude ghislaine giada
    gianna gillian gina ginevra ginger giorgia giovanna gisela gisele giselle gita gitte giulia giuliana giuseppina
    gladis gladys glenda glenys gloria glynis golda gosia grace graciela grainne grazia graziella greta gretchen grete
    gretel griselda gudrun guinevere gulnara gunilla gwen gwenda gwendolyn gwenllian gwladys gwyneth hafsa hala halima
    halina hana hanan hanna hannah hanne hanneke hannelore harriet haruka hasina hatice hattie haya hayley heather heba
    hedda hedvig hedwig heidi heike helen helena helene helga helle helmi heloise henna henrietta henriette henrike
    hermia hermione herta hettie hilary hilda hilde hildegard hillary hina hiroko holly homa honora honoria hope
    hortense hulya huma iben ida idoia ieva ifeoma ilana ilaria ildiko ileana ilhan ilona ilse imani imelda imogen
    inaya indira ines inga inge ingeborg inger ingrid ingvild inka ioana iolanda iolanthe iphigenia iqra irena irene
    irina iris irma irmgard irmina isabel isabela isabella isabelle isadora isha isla isobel isolde itziar ivana ivanka
    iveta ivonne ivy iwona izabela izabella jacinda jacinta jacqueline jadwiga jagoda jahnavi jana jane janelle janet
    janette janey janice janina janine jannicke jantje jasmin jasmina jasmine jaya jayne jayshree jeanette jeanne
    jeannette jeannie jeannine jelena jemima jemma jen jenna jennie jennifer jenny jerusha jessamine jessica jill
    jimena jo-ann jo-anne joan joana joanie joann joanna joanne joaquina jocasta jodie joelle johanna jolanda
    jolanta jolene joni jorunn josefa josefina josefine josephine josette josie jovana joy joyce juana juanita judit
    judith judy julia juliana julianne julie julienne juliet julita june junko justina justine justyna jutta jyoti
    jytte kadiatou kadija kaisa kaitlin kaja kalpana kamala kamila kamini kanchana kara karen karima karin karina
    karine karla karolina karoline karyn kasia katalin katarina katarzyna kate katerina kath katharina katharine
    katherine kathleen kathrin kathryn kathy katia katie katinka katja katlego katrina katy katya kavita kavitha kay
    kayla kayleigh keiko keira kellyanne kendra kerri kerstin keziah khadija khadijah kiera kimberley kimberly kinga
    kinvara kirsten kirstjen kirsty klara klaudia komal
    konstantina kornelia krista kristel kristen kristi kristiina kristin
    kristina krisztina krystal krystyna ksenia kseniya kunigunde kylie kyoko laila lakshmi lalita lana lara larissa
    latasha latifa latisha latoya laura lauren laurentia laurette lavinia layla leah leanne leela leila leilani lena
    lene leni leonie leonora leontine lesya leticia letizia letty liana lidia liesbeth lieselotte liesl liina lila
    lilian liliana liliane lilianne liliya lilla lillian lily linda lindiwe linnea liora lisa lisbeth lise lisette
    lissa lita liudmila liz liza ljubica llinos lois lola loredana lorena loreto loretta lori lorna lorraine lotta
    lotte lottie louella louisa louise loujain lowri luana
    lucetta lucia luciana lucienne lucilla lucille lucinda lucretia
    lucrezia lucy ludivine ludmila ludmilla luisa luise lydia lydie lynda lyndsey lynn lynne lyubov lyudmila maartje
    mabel mabli madalena maddalena maddie madelaine madeleine madeline madhavi madhuri maeve mafalda magali magda
    magdalena magdalene maggie maha mahalia mahima mahnaz mairead mairi maisie maite maja majella malala malgorzata
    malika malin malwina mamie mandisa mandy manjula manon manuela marcela marcelina marcella marcelle marcia maren
    maret margaret margareta margarethe margarita margaux margery margherita margit margo margot margret margreta
    marguerite maria mariah mariam mariama mariana marianna marianne maribel maricel marie marieke mariella marielle
    marietta marija marijke marika mariko marilyn marina marine mariola marisa marisol marissa marit marita mariya
    marjolein marjorie marjory marla marlena marlene marlies marsha marta martha martina martine martyna mary maryam
    maryann maryanne maryse marysia masako mathilda mathilde matilda maud maude maura maureen mauricette mavis maxine
    maya mayumi mazie mechthild meena meera megan meghan megyn mei-ling melania melanie melina melinda melisande
    melissa mercedes meredith merete meriel merilyn merve mette mia michaela michelle michiko mieke mieko
    mihaela mikaela mila milagros mildred milena milica millicent millie mimi minako mindy minna miranda mireia
    mireille mirela miriam miriama mirja mirjam mirjana mirka moira mojca mollie molly mona monica monika monique
    morag morgane morwenna muireann munira muriel myfanwy myra myriam myrna nabila nadezda nadezhda nadia
    nadine nadja nahid naima najat nancy nanette naoko naomi narges nasreen nasrin nastassja natacha natalia natalie
    nataliia nataliya natalya natasha natsuki nawal nazanin neda neeta neha nela nell nella nelly nerea nerys nessa
    nettie nevena ngozi nia niamh nicole nicoletta nicolette
    nicolina nikki nilofar nilufer nimra nina nirmala nisha nita
    nkechi noeleen noelle noemi nokuthula nomsa nomvula nonhlanhla
    nora noreen noriko norma nthabiseng nuala nuria nusrat
    obioma oceane octavia odette odile ofelia oksana olena olenka olga olha olivia olwen olwyn onyinye oonagh ophelia
    oprah orla orlaith orsolya ottilie oxana paloma pam pamela pamella paola parvati parveen parvin pascale patricia
    patsy patty paula pauliina pauline pavla pearl peggy penelope penny pernilla petra petronella philippa philippine
    philomena phoebe phyllis pia pien pilar pippa polly pooja poonam portia prabha pratibha preeti priscila priscilla
    priti priya priyanka prunella purnima queenie quintina rabia rachael rachel rachelle radha radhika rafaela
    raffaella ragnhild raisa ramla ramona rania ranjana raquel rasheeda razia rebecca rebekah reem regina regine reiko
    renata renee renske reshma retha rhea rhian rhiannon rhoda rhona rhonda rianne riitta rika rikke rina rita ritu
    roberta robyn rochelle roisin rokhaya romana romilly romy ronja roopa rosa rosaleen rosalia rosalie rosalina
    rosalind rosalinda rosalynn rosamund rosanna rosanne rose roseanne roselyn rosemarie rosemary rosetta rosie rosina
    rosita roswitha rowena roxana roxanne roya rozalia rubina ruby rukhsana ruta ruth ruthie saadia sabeena sabiha
    sabine sabrina sadia sadie safiya sagal saida saira sakina sakura salima sally salome saloni samantha samina samira
    samiya sandra sania sanjana sanna sanne santina saoirse sapna sara sarah sarika saskia satu savannah sayaka seema
    seija selena selina semra senga serafina serena setsuko severine shabana shabnam shahida shahnaz shaista
    shakira shanice shanti sharon shauna shazia sheela sheena shefali sheila shelby shelley shereen sherrie sheryl
    shilpa shiori shireen shirin shirley shobha shona shreya shukria sian sibyl sieglinde siegrid signe sigrid silje
    silke silvana silvia sindhu sindisiwe sinead siobhan sirpa siv slavica smita sneha snezana sofia sofie
    sofiya solange solene solveig somayeh sonal sonali sonia sonja sonya sophia sophie soraya sorcha soumaya stacie
    stefania stefanie steffi stella stephanie stina stormy subhadra sue sujata sumaya sumitra summer sunita suniti
    surbhi susan susana susanna susannah sushila sushma susie suzana suzanne suzette suzie svenja svetlana svitlana
    swati sybil sylvia sylvie sylwia szilvia tabea tabitha taeko tahira tahmina takako talia tallulah tamar tamara
    tamika tammy tamsin tania tanisha taniya tanja tanya tara tarana tarja taslima tasneem tatiana tatjana tatyana
    tegan tegwen teresa teresia terhi terri tessa thandeka thandi thandiwe thea thelma theodora theresa therese
    theresia thomasina thora tiana tiffany tiina tilda tilly timea
    tina titilayo toni tonya toril tove tracey traute tricia
    trine trisha trudi trudy tulsi tuula tuulikki tzipi ulla ulrika ulrike uma urmila ursula urszula uschi usha uta ute
    vaishali valda valentina valeria valerie valeska vanda vandana vanessa varsha vasiliki vasundhara venetia vera
    verena veronica veronika veronique vesna vibeke vicki vicky victoria vida vidya vigdis viktoria viktoriya vilma
    vinita violet violeta violetta virginia virginie viveca vivian viviana vivien vivienne wafa waltraud wanda wangari
    wanjiru wendy whitney wiktoria wilhelmina wilhelmine wilma winifred winifrede xanthe ximena xiomara yaa yael yaprak
    yasemin yasmeen yasmin yasmina yasmine yesenia yetunde yevgenia yoko yolanda yolande yoshiko ysabel yuka yukari
    yukiko yuko yulia yuliya yumi yumiko yusra yvette yvonna
    yvonne zaha zahra zainab zanele zarina zeinab zelda zena zenaida
    zenobia zeynep zhanna zilla zita zoe zofia zohra zoja zora zoya zsofia zsuzsanna zubaida zuleika zuzana
    """
)

_BOTH = _names("dominique jan jun michele ming nikita patrice simone wei")
"""Given to men or women by their country, so that they tell neither."""

GIVEN = MALE | FEMALE | _BOTH
"""All of them."""
