/**
 * The commonest function words of each language, in groups by how many of a thousand running words of official prose they make up, estimated to
 * the nearest step. `30 og i` says that `og` and `i` each are about thirty in a thousand. Danish, Swedish, German, French and Northern
 * Sami are here so that their texts are not taken for one of the languages that Samsvar reads.
 */
export const functionWords: Readonly<Record<string, readonly string[]>> = {
  nb: [
    '35 og i',
    '18 det er på til som av for en å',
    '9 med at har de den om et ikke fra skal',
    '4 vi kan vil ved eller blir men også dette var etter ble sin seg må være',
    '2 jeg han disse mellom under noen alle når mot andre bør hvor over sine mer skulle innen da nye sitt hun nå denne gjennom blant',
    '1 mange hvordan mye hva hvilke fram hver dersom både uten ingen bare noe få slik dem flere samt første siden bli hvis ut inn opp fordi hvis være vært blitt gjøre gjør egen egne selv deres vår våre',
    '0.3 hvem hvorfor kun fremme arbeide etterhvert meg deg dere oss mellom lenger foreta ifølge annet gi gir'
  ],
  nn: [
    '35 og i',
    '18 det er på til som av for å ein',
    '9 med at har dei den om eit ikkje frå skal',
    '4 vi kan vil ved eller blir men òg dette var etter vart sin seg må vere',
    '2 eg han desse mellom under nokre alle når mot andre bør kor over sine meir skulle innan då nye sitt ho no denne gjennom blant saman berre',
    '1 mange korleis mykje kva fram kvar dersom både utan ingen noko få slik dei fleire samt første sidan bli viss ut inn opp fordi vore vorte gjere gjer eigen eigne sjølv deira vår våre auka saman medan heile dette ynskjer ønskjer',
    '0.3 kven kvifor berre fremje arbeide meg deg dykk oss lenger ifølgje anna gir seier same mogleg viktig tilhøve særleg framleis difor innan'
  ],
  da: [
    '35 og i',
    '18 det er på til som af for en at',
    '9 med har de den om et ikke fra skal',
    '4 vi kan vil ved eller bliver men også dette var efter blev sin sig må være',
    '2 jeg han disse mellem under nogle alle når mod andre bør hvor over sine mere skulle inden da nye sit hun nu denne gennem blandt',
    '1 mange hvordan meget hvad hvilke frem hver både uden ingen kun noget få sådan dem flere samt første siden blive hvis ud ind op fordi været gøre gør egen egne selv deres vores',
    '0.3 hvem hvorfor fremme mig dig jer os længere ifølge andet give giver'
  ],
  sv: [
    '35 och i',
    '18 det är på till som av för en att',
    '9 med har de den om ett inte från ska skall',
    '4 vi kan vid eller blir men också detta var efter blev sin sig måste vara',
    '2 jag han dessa mellan under några alla när mot andra bör där över sina mer skulle inom då nya sitt hon nu denna genom bland',
    '1 många hur mycket vad vilka fram varje både utan ingen bara något få sådan dem fler samt första sedan bli om ut in upp eftersom varit göra gör egen egna själv deras vår våra',
    '0.3 vem varför mig dig er oss längre enligt annat ge ger'
  ],
  en: [
    '60 the of and',
    '22 to in a',
    '9 is for that on with be as by are or',
    '4 this it will from an at which have has not its their shall was were between',
    '2 we they other all these can more such been may but also any should under would one new our his into he she through than there if who about including when only must within each both those during where no',
    '1 what how many some out up because most over after before while she them her your you i his been being does do did had could then very well so upon without against per whose',
    '0.3 whom why however therefore thus furthermore among across according'
  ],
  de: [
    '35 der die und',
    '18 in den zu das von mit für',
    '9 des ist im dem auf ein eine nicht werden sich',
    '4 auch als an es sind wird bei oder einer aus nach hat zur zum',
    '2 wie über durch einen dass kann haben um noch nur vor wir sie ihre diese dieser unter zwischen'
  ],
  fr: [
    '50 de la le',
    '22 et les des en à',
    '9 du un une dans pour par que qui sur est au',
    '4 ne pas avec ce il se plus sont aux ou son leur',
    '2 cette ces nous entre été être ont fait comme mais même'
  ],
  se: [
    '35 ja lea',
    '9 ahte leat mii go dan ii vai',
    '4 gii dat leamaš maid galgá sáhttá dahje nu daid buot dain',
    '2 sámi mat geas maŋŋel ovdal jagi'
  ]
}

/**
 * Endings of words and letters that tell languages apart where function words are few, with their share in a thousand words. An ending is written
 * with a hyphen before it.
 */
export const endings: Readonly<Record<string, readonly string[]>> = {
  nb: [
    '25 -ene',
    '20 -lig -lige',
    '12 -sjon -sjoner -sjonen',
    '12 -het -heter -heten',
    '10 -else -elser',
    '30 -er',
    '25 -et',
    '4 -a -ar',
    '80 ø å',
    '8 æ'
  ],
  nn: [
    '25 -ane',
    '20 -leg -lege',
    '12 -sjon -sjonar -sjonen',
    '5 -heit -leik',
    '3 -else',
    '30 -ar -a',
    '20 -et',
    '12 -er',
    '12 -kje -gje -ast',
    '80 ø å',
    '8 æ'
  ],
  da: [
    '25 -ene -erne',
    '20 -lig -lige',
    '12 -tion -tioner -tionen',
    '12 -hed -heder -heden',
    '10 -else -elser',
    '25 -er -et',
    '60 ø å',
    '20 æ'
  ],
  sv: [
    '25 -na -orna',
    '20 -lig -liga',
    '12 -tion -tioner -tionen',
    '12 -het -heter',
    '3 -else',
    '30 -ar -er',
    '90 ä ö',
    '60 å'
  ],
  en: ['12 -tion -tions', '15 -ing -ly -ment', '12 -ed', '5 -ity -ness'],
  de: ['12 -ung -ungen', '8 -heit -keit -lich', '40 -en', '60 ä ö ü', '10 ß'],
  fr: ['15 -tion -ment', '20 -es', '60 é è', '8 ç'],
  se: ['20 -ii', '60 á', '30 š č đ ŋ ž']
}
