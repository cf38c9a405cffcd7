package query

// languageNames has a line for each language that package lang can tell: its
// tag (BCP 47), its own name, and its names in German, Russian and English; with
// _ for a space.
const languageNames = `
 de deutsch немецкий german 
 ru русский russisch russian 
 en english englisch английский 
 be беларуская belarussisch weissrussisch белорусский belarusian belarussian 
 uk українська ukrainisch украинский ukrainian 
 zh 中文 汉语 漢語 chinesisch китайский chinese 
 ja 日本語 japanisch японский japanese 
 ko 한국어 koreanisch корейский korean 
 sr српски srpski serbisch сербский serbian 
 hi हिन्दी hindi хинди 
 el ελληνικα griechisch греческий greek 
 ar العربية arabisch арабский arabic 
 vi tieng_viet vietnamesisch вьетнамский vietnamese 
 ur اردو urdu урду 
 tr turkce turkisch турецкий turkish 
 th ไทย thailandisch thai тайский 
 sv svenska schwedisch шведский swedish 
 sl slovenscina slowenisch словенский slovenian slovene 
 sk slovencina slowakisch словацкий slovak 
 ro romana rumanisch румынский romanian 
 pt portugues portugiesisch португальский portuguese 
 pl polski polnisch польский polish 
 no norsk norwegisch норвежский norwegian 
 nl nederlands niederlandisch нидерландский dutch 
 ne नेपाली nepalesisch непальский nepali 
 mk македонски mazedonisch македонский macedonian 
 lv latviesu lettisch латышский latvian 
 lt lietuviu litauisch литовский lithuanian 
 kk қазақ қазақ_тілі kasachisch казахский kazakh 
 ka ქართული georgisch грузинский georgian 
 it italiano italienisch итальянский italian 
 hy հայերեն armenisch армянский armenian 
 hu magyar ungarisch венгерский hungarian 
 hr hrvatski kroatisch хорватский croatian 
 he עברית hebraisch иврит hebrew 
 fr francais franzosisch французский french 
 fi suomi finnisch финский finnish 
 fa فارسی persisch farsi персидский persian 
 et eesti estnisch эстонский estonian 
 es espanol spanisch испанский spanish 
 da dansk danisch датский danish 
 cs cestina tschechisch чешский czech 
 ca catala katalanisch каталанский catalan 
 bg български bulgarisch болгарский bulgarian 
 tg тоҷики tadschikisch таджикский tajik 
 te తెలుగు telugu телугу 
 ta தமிழ் tamil тамильский 
 sq shqip albanisch албанский albanian 
 si සිංහල singhalesisch сингальский sinhala 
 ps پښتو paschtu пушту pashto 
 pa ਪੰਜਾਬੀ punjabi панджаби 
 my မြန်မာ birmanisch бирманский burmese 
 mr मराठी marathi маратхи 
 mn монгол mongolisch монгольский mongolian 
 ml മലയാളം malayalam малаялам 
 lo ລາວ laotisch лаосский lao 
 ky кыргызча kirgisisch киргизский kyrgyz 
 kn ಕನ್ನಡ kannada каннада 
 km ខ្មែរ khmer кхмерский 
 is islenska islandisch исландский icelandic 
 id indonesia indonesisch индонезийский indonesian 
 gu ગુજરાતી gujarati гуджарати 
 gl galego galicisch галисийский galician 
 eu euskara baskisch баскский basque 
 ckb کوردیی_ناوەندی kurdisch сорани kurdish 
 bn বাংলা bengalisch бенгальский bangla bengali 
 am አማርኛ amharisch амхарский amharic 
 af afrikaans африкаанс 
 und unbekannt неизвестно unknown 
`
