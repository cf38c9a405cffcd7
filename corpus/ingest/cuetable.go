package ingest

import (
	"strconv"
	"strings"
)

// The set phrases of news pages, as written by [fold]: no figures, no signs.
//
// A phrase in wholePhrases must be the whole line. One in leadingPhrases may be
// followed by more: at most twelve words or the number after the slash; a colon
// at its end asks for a colon or the like in the text.

var wholePhrases = map[cue]string{
	cueNavigation: `
		startseite | home | homepage | menü | menu | hauptmenü | navigation | suche | suchen | search | anmelden | einloggen | login | log in | sign in
		sign up | sign out | register | registrieren | abmelden | abo | epaper | e paper | alle nachrichten | mediathek | zur startseite | zurück
		zurück zur startseite | zurück zur übersicht | weiter | vorige | vorherige | nächste | mehr | mehr anzeigen | mehr laden | mehr lesen | more | less | show more | load more | see all | view all
		close | schließen | ok | akzeptieren | alle akzeptieren | zustimmen | accept | accept all | ablehnen | einstellungen | settings | skip to content | skip to main content | skip navigation
		zum inhalt | zum inhalt springen | zum hauptinhalt springen | direkt zum inhalt | zur navigation springen | accessibility | accessibility links | barrierefreiheit | leichte sprache | gebärdensprache
		artikel anhören | vorlesen | anhören | listen | listen to this article | listen to article | play | pause | video abspielen | bild vergrößern | bildergalerie | zur galerie | fotostrecke | bilderstrecke
		enlarge | expand | toggle navigation | toggle menu | open menu | close menu | sections | browse | explore | previous | next | back | go | submit | cancel | continue | read more | more info | learn more
		weiterlesen | mehr erfahren | jetzt lesen | zum artikel | zur übersicht | übersicht | archiv | themen a z | live | livestream | tv programm | wetter | podcasts | videos | video | fotos | photos | galleries
		advertisement | werbung | anzeige | anzeigen | ad | ads | sponsored | promoted | advertising | реклама | рэклама | на правах рекламы
		главная | на главную | главная страница | меню | поиск | найти | искать | войти | вход | регистрация | выйти | личный кабинет | все новости | новости | назад | вперед | далее | еще | показать еще | загрузить еще | ещe
		закрыть | принять | согласен | наверх | вверх | к началу | перейти к содержимому | перейти к содержанию | перейти к основному содержанию | слушать | подробнее | читать далее | читать полностью | читать дальше | архив | архив новостей | видео | фото | фотогалерея | прямой эфир
		галоўная | усе навіны | навіны | пошук | увайсці | головна | усі новини | всі новини | новини | пошук | увійти | меню сайта | карта сайта
		accueil | rechercher | connexion | inicio | buscar | strona główna | szukaj | zaloguj się
		a | a a | a a a | en | de | ru | by | be | ua | uk | us | deutsch | english | русский | беларуская | українська | français | español | polski`,
	cueRelated: `
		lesen sie auch | lesen sie dazu | lesen sie mehr | lesen sie hier | lesen sie weiter | lesen sie jetzt | lesen sie dazu auch | auch lesenswert | mehr zum thema | mehr dazu | mehr zu diesem thema | mehr aus | mehr von | mehr artikel | mehr nachrichten
		weitere artikel | weitere themen | weitere meldungen | weitere nachrichten | weitere beiträge | weitere informationen | weiterführende links | weitere links | zum thema | passend zum thema | passend dazu | auch interessant | interessant
		das könnte sie auch interessieren | das könnte dich auch interessieren | das könnte sie interessieren | das könnte ihnen auch gefallen | dazu passend | verwandte artikel | verwandte themen | verwandte beiträge
		ähnliche artikel | ähnliche beiträge | ähnliche themen | ähnliche nachrichten | siehe auch | meistgelesen | meistgelesene artikel | meist gelesen | am meisten gelesen | meistkommentiert | meistgesehen | beliebt | beliebte artikel | top artikel | topthemen | top themen | top news
		aktuelle nachrichten | aktuelle meldungen | aktuelle artikel | aktuelle beiträge | neueste artikel | neueste beiträge | neueste nachrichten | neueste meldungen | letzte beiträge | empfehlungen | empfehlungen der redaktion | unsere empfehlungen | empfohlene artikel
		die wichtigsten nachrichten | newsticker | hintergrund zum thema | links zum thema | nächster artikel | vorheriger artikel | das interessiert andere leser | leser interessierten sich auch | andere leser interessierten sich auch für
		themen in diesem artikel | themen dieses artikels | schlagwörter | schlagworte | schlagwort | tags | stichwörter | stichworte | themen | mehr im dossier | dossier | auch auf | im zusammenhang | aus dem ressort | mehr ressort | ihre favoriten
		read also | also read | read next | see also | see more | related | related articles | related article | related stories | related story | related topics | related content | related links | related news | related posts | related coverage | related video | related videos | related information | related internet links
		more on this story | more on this | more on this topic | more about this | more stories | more news | more from | more like this | most read | most popular | most viewed | most shared | most commented | most recent | most watched | trending | trending now | trending stories | trending topics | popular | popular now | popular posts | popular stories | popular articles
		recommended | recommended for you | recommended stories | recommended articles | recommended reading | you may also like | you might also like | you may like | you may also be interested in | you might be interested in | editors picks | editor s picks | editors choice | editor s choice | our picks | top stories | top news | latest news | latest stories | latest | latest articles | latest posts | recent posts | recent stories | recent articles
		up next | next up | next article | previous article | next story | previous story | next post | previous post | don t miss | in this story | around the web | from around the web | from the web | more from around the web | sponsored stories | sponsored content | promoted stories | promoted content | paid content | from our partners | partner content | what to read next | keep reading | continue reading | tagged | filed under | topics | topics mentioned in this article | in case you missed it | features | must read | must reads | further reading | explore more | similar articles | similar stories | breaking news | headlines | news in pictures | also in the news | in other news
		читайте также | читать также | читайте еще | читайте по теме | читайте нас | см также | смотрите также | смотри также | по теме | материалы по теме | материалы по теме | еще по теме | на эту тему | другие новости | другие материалы | другие статьи | похожие новости | похожие материалы | похожие статьи | похожие записи | новости по теме | статьи по теме | публикации по теме | последние новости | свежие новости | самое читаемое | самые читаемые | самое популярное | самое обсуждаемое | самое интересное | популярное | популярные новости | популярные статьи | популярные материалы | лента новостей | главные новости | главное | главное сегодня | главное за день | рекомендуем | рекомендуем почитать | рекомендуем прочитать | рекомендованные | вам может быть интересно | вам может понравиться | вам будет интересно | также по теме | также читайте | также рекомендуем | ранее по теме | сюжет | сюжеты | теги | тэги | темы | метки | ключевые слова | новости партнеров | новости сми | материалы партнеров | выбор редакции | связанные новости | связанные материалы | вас может заинтересовать | вас также может заинтересовать | интересное | топ новостей | топ новости | читаемое | новости дня | новости часа | сейчас читают | еще новости | больше новостей | мнения | важное | актуально | в тему | что еще почитать | предыдущая новость | следующая новость | предыдущая статья | следующая статья | предыдущая запись | следующая запись | навигация по записям
		читайте також | дивіться також | див також | за темою | останні новини | популярне | чытайце таксама | глядзіце таксама | гл таксама | па тэме | апошнія навіны | тэгі | теґи
		lire aussi | à lire aussi | voir aussi | sur le même sujet | articles liés | les plus lus | lea también | ver también | te puede interesar | noticias relacionadas | más leídas | czytaj także | czytaj też | zobacz także | zobacz też | najnowsze | polecamy | leggi anche | leia também | lees ook`,
	cueShare: `
		teilen | artikel teilen | beitrag teilen | seite teilen | diesen artikel teilen | diesen beitrag teilen | auf facebook teilen | bei facebook teilen | auf twitter teilen | auf x teilen | per whatsapp teilen | twittern | tweet | tweets | tweeten | per mail | per e mail | per e mail teilen | per mail versenden | per whatsapp
		e mail | email | mail | mailen | drucken | artikel drucken | artikel versenden | versenden | weiterleiten | empfehlen | artikel empfehlen | seite drucken | merken | artikel merken | merkliste | auf die merkliste | speichern | zur druckversion | druckversion | druckansicht | version zum drucken | link kopieren | url kopieren | in die zwischenablage kopieren
		share | share this | share this article | share this story | share this post | share this page | share article | share on facebook | share on twitter | share on linkedin | share on whatsapp | share via email | share with | shares | shares share | share tweet | email this | email this article | e mail this | print | print this | print this article | print article | print page | pin | pin it | post | like | like this | save | save article | bookmark | copy link | link copied | copy url | send | facebook share | tweet this | share options | share this with | permalink | permanent link | shortlink
		поделиться | поделиться в | поделиться новостью | поделиться статьей | поделиться ссылкой | поделиться в facebook | поделиться в вконтакте | поделиться в telegram | поделись | поделитесь | поделитесь с друзьями | рассказать друзьям | рассказать | распечатать | печать | напечатать | версия для печати | отправить | отправить другу | отправить по почте | скопировать ссылку | копировать ссылку | скопировано | ссылка скопирована | твитнуть | мне нравится | нравится | сохранить | в закладки | добавить в закладки
		поділитися | поділитись | роздрукувати | падзяліцца | раздрукаваць | partager | imprimer | compartir | imprimir | udostępnij | drukuj | condividi | stampa`,
	cueSubscribe: `
		newsletter | newsletters | newsletter abonnieren | newsletter bestellen | newsletter anmeldung | jetzt abonnieren | abonnieren | abonnement | jetzt anmelden | zum newsletter | hier anmelden | kostenlos anmelden | kostenlos abonnieren | jetzt testen | folgen | follow | following | follow us | followers | subscribe | subscribe now | subscribe today | email address | your email | e mail address | e mail adresse | ihre e mail adresse | get newsletters | get the newsletter | push benachrichtigungen | rss feed | rss feeds | unser newsletter | unsere newsletter
		подписаться | подписка | подписывайтесь | подпишись | подпишитесь | рассылка | подписаться на рассылку | подписаться на новости | подписаться на канал | мы в соцсетях | мы в социальных сетях | наш канал | наш телеграм | наши соцсети | ваш e mail | ваш email | підписатися | підписатись | падпісацца | s abonner | suscríbete | subskrybuj`,
	cueComments: `
		kommentar | kommentare | kommentieren | artikel kommentieren | kommentar schreiben | kommentar verfassen | kommentar hinterlassen | kommentar abgeben | kommentare anzeigen | alle kommentare | alle kommentare anzeigen | alle kommentare lesen | kommentare lesen | zu den kommentaren | zum kommentar | kommentare laden | leserkommentare | lesermeinungen | leserbriefe | ihre meinung | ihr kommentar | ihre meinung zum thema | diskussion | diskussionen | mitdiskutieren | diskutieren sie mit | zur diskussion | jetzt mitdiskutieren | jetzt kommentieren | keine kommentare | noch keine kommentare | keine kommentare vorhanden | kommentare zum artikel | kommentare zu diesem artikel | kommentare sind geschlossen | kommentarfunktion geschlossen | forum | zum forum | beiträge | neuester kommentar | neueste kommentare | kommentarregeln | netiquette | antwort abbrechen | antwort hinterlassen | schreibe einen kommentar | schreiben sie einen kommentar | anmelden um zu kommentieren | user kommentare | leserkommentar
		comments | comment | all comments | user comments | reader comments | readers comments | latest comments | leave a comment | leave a reply | leave your comment | leave comment | post a comment | post comment | post your comment | add a comment | add comment | add your comment | write a comment | view comments | view all comments | show comments | read comments | see all comments | hide comments | join the conversation | join the discussion | join in the discussion | no comments | no comments yet | comments are closed | comments closed | be the first to comment | responses | thoughts on | discussion | cancel reply | what do you think | have your say | your comment | comments off | conversation | sort by | newest | oldest | most liked | view comments | load comments | start the conversation | log in to comment | login to comment | sign in to comment | disqus comments | facebook comments
		комментарии | комментарий | комментариев | комментария | комментировать | оставить комментарий | оставьте комментарий | добавить комментарий | написать комментарий | все комментарии | показать комментарии | читать комментарии | обсудить | обсуждение | обсуждения | обсудить на форуме | ваш комментарий | нет комментариев | комментариев нет | пока нет комментариев | комментарии закрыты | комментарии отсутствуют | отменить ответ | отзывы | ваше мнение | мнение читателей | комментарии читателей | коментарі | коментар | залишити коментар | каментары | каментар | пакінуць каментар | commentaires | commentaire | réagir | comentarios | komentarze | commenti | reacties`,
	cueReply: `
		antworten | antwort | melden | beitrag melden | kommentar melden | diesen beitrag melden | kommentar meldenantworten | bewerten | gefällt mir | gefällt mir nicht | zitieren
		reply | replies | report | report abuse | report comment | flag | flag as inappropriate | upvote | downvote | recommend | quote | like reply | likereply | view replies | hide replies | up vote
		ответить | пожаловаться | цитировать | ответ | жалоба | ответы | показать ответы | відповісти | адказаць | répondre | signaler | responder | odpowiedz`,
	cueFooter: `
		impressum | datenschutz | datenschutzerklärung | datenschutzhinweis | datenschutzhinweise | datenschutzeinstellungen | privatsphäre | cookie einstellungen | agb | nutzungsbedingungen | mediadaten | kontakt | kontaktformular | über uns | wir über uns | hilfe | faq | karriere | jobs | stellenmarkt | presse | werben | redaktion | sitemap | inserieren | nutzungsbasierte online werbung | widerruf | abo kündigen | verträge hier kündigen | nach oben | zum seitenanfang | seitenanfang | fehler melden | fehler gefunden | korrekturhinweis
		imprint | privacy | privacy policy | privacy notice | terms | terms of use | terms of service | terms and conditions | terms conditions | contact | contact us | about | about us | cookie policy | cookie settings | cookies | careers | advertise | advertise with us | help | help center | site map | corrections | accessibility help | back to top | to top | top | all rights reserved | your privacy rights | do not sell my personal information | adchoices | ad choices | work for us | press | feedback | report an error | get app
		о нас | о проекте | о компании | о сайте | об издании | рекламодателям | размещение рекламы | реклама на сайте | контакты | редакция | обратная связь | политика конфиденциальности | политика обработки персональных данных | пользовательское соглашение | все права защищены | правила | правила использования материалов | условия использования | вакансии | помощь | наши контакты | контактная информация | сообщить об ошибке | сообщить об опечатке | про нас | контакти | реклама на сайті | політика конфіденційності | кантакты | пра нас
		mentions légales | aviso legal | polityka prywatności | regulamin`,
}

var leadingPhrases = map[cue]string{
	cueNavigation: `
		sie sind hier/20 | sie befinden sich hier/20 | you are here/20 | вы здесь/20 | direkt zu/6 | springe zu/6 | skip to/6 | zur startseite/6 | back to/6 | показать еще/5 | lesezeit/6 | lesedauer/6 | reading time/6 | estimated reading time/8 | time to read/6 | время чтения/6 | время на чтение/6 | просмотров/5 | просмотры/5 | просмотр/3 | прочитано/5 | views/3 | aufrufe/3
		login to/6 | log in to/8 | sign in to/10 | melden sie sich an/15 | bereits abonnent/15 | already a subscriber/15 | bildergalerie/10 | fotostrecke/12 | video:/12 | audio:/10 | image /3 | slide /4 | seite /4 | page /4 | auf seite/6 | inhaltsverzeichnis/4 | zur bildergalerie/6 | zum video/6 | listen now/6 | powered by/8 | search this/4 | search for/4 | suche nach/4 | поиск по/4 | create an account/6 | now playing/6 | now watching/4 | click to/10 | click here/10 | hier klicken/10 | bewerten sie/12 | artikel bewerten/8 | war dieser artikel/12 | was this article/12 | did you find/12 | rate this/8 | оцените/10 | поставьте оценку/8 | рейтинг/4 | rubriklistenbild/12 | klicken sie/12 | нажмите/10 | font size/6 | schriftgröße/6 | размер шрифта/6 | share your/12 | подробнее об/10`,
	cueNotice: `
		cookies/60 | wir verwenden cookies/80 | wir nutzen cookies/80 | wir setzen cookies/80 | diese website verwendet/80 | diese website nutzt/80 | diese webseite verwendet/80 | diese webseite nutzt/80 | diese seite verwendet cookies/80 | wir und unsere partner speichern/120 | wir und unsere partner verarbeiten/120 | wir und unsere partner nutzen/120 | wir und unsere partner verwenden/120 | wir und unsere partner möchten/120 | wir benötigen ihre/60 | um ihnen ein optimales/80 | durch die nutzung dieser/60 | durch die nutzung unserer/60 | mit der nutzung dieser/60 | we use cookies/80 | we and our partners store/120 | we and our partners use/120 | we and our partners process/120 | this site uses/80 | this website uses/80 | our site uses/80 | our website uses/80 | by continuing to use/60 | by continuing to browse/60 | by using this/60 | by clicking/60 | we ve updated/40 | we have updated our/40 | please enable/40 | please turn on/40 | javascript/15 | your browser/40 | you need to enable/40 | ihr browser/40 | bitte aktivieren sie/40 | мы используем cookie/80 | мы используем файлы/80 | сайт использует/80 | этот сайт использует/80 | на сайте используются/80 | продолжая использовать/80 | оставаясь на сайте/80 | для корректной работы/60 | ваш браузер/40 | включите javascript/40
		empfohlener externer inhalt/40 | empfohlener redaktioneller inhalt/60 | externer inhalt/60 | an dieser stelle finden sie/60 | an dieser stelle befindet sich/60 | dieser inhalt/40 | mit dem laden/60 | inhalt laden/20 | ich bin damit einverstanden/60 | hier finden sie externe/60 | this content is/30 | story continues below/12 | story continues after/12 | article continues/12 | advertisement/4 | advertisement continue reading/15 | scroll to continue/12 | scroll for more/12 | continue reading below/12 | continue reading the main story/12 | loading/6 | wird geladen/6 | загрузка/5 | anzeige:/8 | werbung:/6 | реклама:/20 | this video is/20 | video konnte nicht/20 | playback/12 | media playback/15 | видео недоступно/12 | access to this/20 | the following content/30 | an error occurred/20 | ein fehler ist/20 | произошла ошибка/20`,
	cueReadAlso: `
		lesen sie auch/40 | lesen sie dazu/40 | lesen sie hier/40 | lesen sie mehr/30 | lesen sie jetzt/40 | auch interessant:/40 | auch lesenswert:/40 | mehr zum thema:/40 | mehr dazu:/40 | mehr dazu lesen sie/30 | siehe auch:/40 | passend dazu:/40 | zum thema:/40 | mehr über/6 | mehr von/6 | mehr aus/6 | mehr auf/6 | mehr zu/6 | das könnte sie auch/15 | lesetipp:/40 | tags:/60 | tag:/60 | schlagworte:/60 | schlagwörter:/60 | themen:/60 | stichwörter:/60 | kategorien:/30 | kategorie:/30 | weiterführende links/20 | weitere informationen:/25 | weitere nachrichten/12 | weitere artikel/12 | alle artikel/10 | alle beiträge/10
		read more:/40 | read more about/20 | read more on/20 | read more from/15 | read also:/40 | also read:/40 | read next:/40 | read:/30 | see also:/40 | see more:/30 | related:/40 | related articles/20 | related story:/40 | more:/30 | more from/10 | more on this/12 | more about/10 | more in/6 | watch:/30 | watch now:/30 | watch more:/30 | watch the/15 | listen:/30 | don t miss:/40 | must read:/40 | you may also like/20 | recommended:/40 | filed under/40 | filed in/40 | posted in/40 | tagged with/40 | tagged as/40 | tagged:/60 | topics:/60 | categories:/40 | category:/30 | next article/30 | previous article/30 | next story/30 | up next/30 | next:/30 | previous:/30 | click here for/20 | for more/20 | explore more/20 | see all/10 | view all/10
		читайте также/45 | читать также/45 | читайте еще/40 | читайте по теме/40 | читайте подробнее/40 | читайте в/15 | читайте нас/15 | см также/40 | смотрите также/40 | смотрите:/30 | по теме:/40 | ранее по теме/40 | также по теме/40 | еще по теме/40 | материал по теме/40 | материалы по теме/40 | на эту тему:/40 | новости по теме/30 | теги:/60 | тэги:/60 | метки:/60 | темы:/60 | рубрики:/40 | категории:/40 | категория:/40 | сюжет:/40 | сюжеты:/40 | подробнее:/30 | подробности:/30 | другие новости/15 | все материалы/10 | все новости/8 | предыдущая статья/30 | следующая статья/30 | ключевые слова/40 | читайте новости/30
		читайте також/45 | дивіться також/40 | за темою:/40 | теги:/40 | чытайце таксама/45 | глядзіце таксама/40 | lire aussi/40 | à lire aussi/40 | lea también/40 | czytaj także/40 | czytaj też/40 | zobacz także/40 | zobacz też/40 | leggi anche/40 | leia também/40 | lees ook/40`,
	cueShare: `
		teilen sie/10 | teilen auf/8 | diesen artikel/6 | share on/6 | share this/8 | share via/6 | share to/6 | share with/6 | share:/12 | tweet/4 | email to/6 | поделиться/10 | поделитесь/12 | расскажите друзьям/8 | auf facebook/5 | auf twitter/5 | bei facebook/5 | per e mail/5 | pin it/5 | kurz url/6 | short url/6 | shortlink/8 | permalink/12 | url:/8`,
	cueSubscribe: `
		exklusiv für/12 | nur für abonnenten/12 | weiterlesen mit/15 | jetzt weiterlesen/15 | sie haben bereits/15 | sie sind bereits/15 | already subscribed/12 | to continue reading/20 | this article is for subscribers/15 | subscriber exclusive/8 | материал доступен/15 | abonnieren sie/25 | abonniere/20 | jetzt abonnieren/12 | jetzt kostenlos/20 | jetzt den/15 | newsletter/14 | der newsletter/14 | unser newsletter/25 | unseren newsletter/25 | melden sie sich/30 | folgen sie uns/25 | folgen sie/15 | folge uns/20 | folgt uns/20 | besuchen sie uns auf/15 | testen sie/15 | sie wollen keine/30 | immer informiert/20 | nichts mehr verpassen/30
		follow us/25 | follow @/12 | follow/6 | subscribe/25 | sign up/30 | get the latest/30 | get our/25 | get breaking/30 | get the best/30 | get daily/25 | stay up to date/30 | stay informed/30 | stay in touch/20 | join our/20 | join us on/15 | like us on/15 | find us on/15 | connect with/12 | download our/20 | enter your email/25 | never miss/25 | support independent/25 | this newsletter/25 | thanks for signing/20 | thanks for subscribing/20 | please subscribe/20 | register for/20 | start your/15
		подписывайтесь/40 | подписывайся/40 | подпишитесь/40 | подпишись/40 | подписаться/25 | следите за/25 | мы в/8 | наш канал/20 | наш telegram/20 | наш телеграм/20 | присоединяйтесь/30 | присоединяйся/30 | читайте нас в/20 | будьте в курсе/30 | хотите получать/30 | самые важные новости/30 | больше новостей/25 | підписуйтесь/40 | підписуйтеся/40 | падпісвайцеся/40 | abonnez vous/30 | suscríbete/30`,
	cueComments: `
		kommentare zu/25 | kommentare zum/25 | kommentar zu/25 | kommentare/4 | kommentar/3 | kommentare und/8 | schreiben sie/15 | schreibe einen/12 | diskutieren sie/25 | diskutiere/15 | diskussion zu/25 | ihr kommentar/15 | ihre e mail adresse wird/30 | deine e mail adresse wird/30 | bitte melden sie sich an um/30 | bitte loggen sie/30 | um zu kommentieren/20 | um kommentieren zu können/20 | die kommentarfunktion/40 | kommentarfunktion/30 | wir bitten um ihr verständnis/40 | erforderliche felder/12 | leserkommentare/12 | lesermeinungen/12 | alle kommentare/8 | noch keine/8 | jetzt mitdiskutieren/12 | forum zum/15
		comments/4 | comment/4 | there are comments/6 | comment policy/4 | comments on/25 | comments for/20 | comments are/25 | comments have/20 | commenting/20 | leave a/8 | leave your/8 | post a/8 | add your/10 | add a/6 | be the first to/15 | join the/10 | your email address will not/30 | your e mail address will not/30 | required fields/12 | you must be logged in/15 | log in to/12 | please log in/15 | please sign in/15 | please read our comment/40 | responses to/25 | response to/25 | thoughts on/25 | view comments/8 | view all comments/8 | show comments/8 | read comments/8 | save my name/25 | notify me of/20 | sort by/6 | before commenting/25 | powered by disqus/5
		комментарии/5 | комментарий/4 | комментариев/4 | комментарии к/20 | оставить/5 | оставьте/10 | оставляйте/15 | добавить комментарий/10 | добавьте/8 | комментировать/3 | чтобы оставить комментарий/20 | чтобы оставлять комментарии/20 | чтобы комментировать/20 | вы должны войти/15 | вы должны быть/15 | вы должны авторизоваться/15 | войдите чтобы/15 | войдите на сайт/15 | авторизуйтесь/15 | зарегистрируйтесь/15 | ваш адрес email/25 | ваш e mail/20 | ваш email/20 | обязательные поля/12 | обсудить/4 | обсуждение/2 | нет комментариев/8 | пока нет комментариев/6 | правила комментирования/12 | коментарі/5 | каментары/5`,
	cueReply: `reply to/6 | antworten auf/6 | antwort auf/6 | ответить на/6 | report this/6 | melden sie/3 | in reply to/8 | replying to/6`,
	cueFooter: `
		copyright/40 | alle rechte vorbehalten/30 | all rights reserved/40 | все права защищены/60 | все права на/60 | при использовании материалов/80 | при использовании информации/80 | при использовании любых/80 | при полном или частичном/80 | при перепечатке/80 | при цитировании материалов/80 | при цитировании ссылка/80 | при цитировании информации/80 | перепечатка/60 | полное или частичное/80 | использование материалов/80 | любое использование/80 | сетевое издание/80 | свидетельство о регистрации/60 | учредитель:/40 | главный редактор:/30 | адрес редакции/40 | телефон редакции/30 | нашли ошибку/40 | заметили ошибку/40 | если вы нашли/40 | если вы заметили/40 | увидели ошибку/40 | выделите/40 | обнаружили ошибку/40 | знайшлі памылку/40 | знайшли помилку/40 | правила перепечатки/30 | вакансии/10
		letzte nachrichten/12 | über dieses thema/20 | dieser artikel wurde/20 | dieser beitrag wurde/20 | diese meldung wurde/20 | impressum/12 | datenschutz/10 | nutzungsbedingungen/10 | die redaktion/8 | fehler gefunden/20 | haben sie einen fehler/30 | nachdruck/30 | ein angebot von/12 | nutzungsrechte/15 | rechte am artikel/20 | permission to/30 | reprints/15 | this material may not/40 | this article was originally/30 | this story was originally/30 | this article originally/30 | a version of this article/40 | terms of/8 | privacy/6 | about/3 | published by/12 | website by/8 | registered office/40 | do not sell/10 | send feedback/8 | report a/10 | report an/10 | see something wrong/20 | got a tip/25 | have a tip/25 | contact us/20 | contact the/20 | email the/10 | e mail the/10`,
	cueCaption: `
		foto:/45 | fotos:/45 | bild:/45 | bilder:/45 | bildquelle/30 | bildquelle:/45 | bildnachweis/30 | bildrechte/30 | fotoquelle/30 | fotocredit/20 | quelle foto/20 | symbolbild/20 | archivbild/20 | archivfoto/20 | illustration:/25 | illustration by/12 | grafik:/25 | karte:/12 | photo:/45 | photos:/45 | photograph:/45 | photo by/20 | photos by/20 | photograph by/20 | photo credit/20 | photo courtesy/20 | picture:/30 | image:/45 | image by/15 | image source/20 | image copyright/20 | image caption/45 | media caption/45 | image credit/20 | images/3 | credit:/20 | courtesy of/12 | credits:/20 | file photo/30 | video caption/30
		фото:/45 | фото из/15 | фото с/6 | фото пресс/15 | фото автора/8 | фото носит/12 | фотография:/30 | фотографии:/30 | иллюстрация:/20 | иллюстрация/4 | скриншот/6 | снимок/6 | кадр из/15 | кадр видео/6 | стоп кадр/12 | видео:/20 | изображение:/20 | источник фото/15 | фота:/30 | здымак/10 | світлина:/20 | photo /12 | crédit photo/20 | crédits/15 | fot/12 | zdjęcie/15 | foto /10`,
	cueSource: `quelle:/30 | quellen:/40 | source:/30 | sources:/40 | источник:/30 | источники:/40 | первоисточник:/30 | джерело:/30 | крыніца:/30 | original:/30 | originalartikel:/30 | originaltext:/30 | źródło:/30 | fuente:/30 | fonte:/30 | bron:/30`,
	cueByline: `von/9 | by/12 | written by/12 | story by/12 | reported by/12 | reporting by/20 | editing by/20 | author/8 | author:/20 | autor/8 | autor:/20 | autorin/8 | autoren/12 | text:/8 | ein artikel von/10 | ein beitrag von/10 | ein kommentar von/10 | eine analyse von/10 | ein gastbeitrag von/12 | aus/0 | interview von/10 | interview:/10 | автор/8 | автор:/20 | авторы/12 | текст:/10 | корреспондент/6 | редактор/8 | подготовил/8 | подготовила/8 | аўтар/8 | автор статьи/10 | par/8 | por/8`,
}

// noticePhrases betray a notice wherever they stand in a short line.
var noticePhrases = []phrase{
	{words: "newsletter", cue: cueSubscribe},
	{words: "ihre einwilligung", cue: cueNotice},
	{words: "ihrer einwilligung", cue: cueNotice},
	{words: "your consent", cue: cueNotice},
	{words: "your privacy choices", cue: cueNotice},
	{words: "ваше согласие", cue: cueNotice},
	{words: "своих персональных данных", cue: cueNotice},
	{words: "datenschutzerkl", cue: cueNotice},
	{words: "privacy policy", cue: cueFooter},
	{words: "terms of service", cue: cueFooter},
	{words: "terms of use", cue: cueFooter},
	{words: "all rights reserved", cue: cueFooter},
	{words: "alle rechte vorbehalten", cue: cueFooter},
	{words: "все права защищены", cue: cueFooter},
	{words: "ctrl enter", cue: cueFooter},
	{words: "подписывайтесь на", cue: cueSubscribe},
	{words: "подписаться на", cue: cueSubscribe},
	{words: "gefällt mir angaben", cue: cueShare},
	{words: "leave a comment", cue: cueComments},
	{words: "add to favorites", cue: cueShare},
}

// cookieWords tell a notice about cookies from an article about them.
var cookieWords = []string{"akzeptieren", "zustimm", "verwendet", "website", "webseite", "accept", "consent", "this site", "our site", "your experience", "settings", "einstellungen", "использ", "соглас", "сайт"}

// creditMarks are parts of picture credits, as written, that nothing else ends in.
var creditMarks = []string{
	"Foto:", "Fotos:", "FOTO:", "Bild:", "(Photo ", "Photo:", "PHOTO:", "Photograph:", "Photo by ", "Photos by ", "Photo/", "Image:", "Credit:", "Фото:", "ФОТО:", "(Foto ", "(Bild ",
	"Bildquelle", "Bildrechte", "Bildnachweis", "Fotoquelle", "Getty Images", "Gettyimages", "GETTY IMAGES", "AP Photo", "picture alliance", "picture-alliance", "imago images", "IMAGO", "Shutterstock", "iStock", "Symbolbild", "Symbolfoto", "Archivfoto", "Archivbild", "File photo", "(file photo)", "AdobeStock", "Adobe Stock", "Unsplash", "Pixabay",
}

// agencyMarks are credits too, but also stand in running text, so only the end
// of a line that is no sentence tells.
var agencyMarks = []string{"/dpa", "/ dpa", "dpa/", "dpa-", "/AFP", "/ AFP", "AFP/", "/Reuters", "/REUTERS", "REUTERS/", "Reuters/", "/AP)", "imago/", "shutterstock", "РИА Новости/", "/ТАСС", "/ РИА", "Reuters)", "dpa)", "AFP)"}

// trailingPhrases are buttons glued to a teaser.
var trailingPhrases = []string{
	" weiterlesen", " mehr lesen", " mehr erfahren", " read more", " continue reading", " learn more", " show more", " full story", " more info", " читать далее", " подробнее", " читать дальше", " читать полностью", " min read", " minute read", " min lesezeit", " minuten lesezeit", " lire la suite", " leer más", " czytaj więcej", " view comments", " leave a comment",
}

var networks = words(`facebook twitter x whatsapp whats app telegram linkedin pinterest xing reddit instagram youtube tiktok viber vk vkontakte вконтакте вк
	одноклассники tumblr flipboard threads mastodon bluesky rss messenger google googleplus plus pocket snapchat skype livejournal дзен яндекс дзэн
	телеграм телеграмм фейсбук твиттер инстаграм ютуб вайбер ватсап мой мир ok icq whats email mail e delicious digg stumbleupon soundcloud spotify itunes apple podcasts flickr vimeo threema signal`)

var (
	wholeCues    = wholeTable()
	leadingCues  = leadingTable()
	cueSequences = [...]cue{cueNavigation, cueNotice, cueRelated, cueReadAlso, cueShare, cueNetwork, cueSubscribe, cueComments, cueReply, cueFooter, cueCaption, cueSource, cueByline}
)

func wholeTable() map[string]cue {
	out := make(map[string]cue)
	for _, c := range cueSequences {
		for p := range phrases(wholePhrases[c]) {
			out[p] = c
		}
	}
	return out
}

func leadingTable() map[string][]phrase {
	out := make(map[string][]phrase)
	for _, c := range cueSequences {
		for p := range phrases(leadingPhrases[c]) {
			text, limit, found := strings.Cut(p, "/")
			entry := phrase{cue: c, limit: 12}
			if found {
				entry.limit, _ = strconv.Atoi(limit)
			}
			entry.words, entry.colon = strings.CutSuffix(strings.TrimSpace(text), ":")
			first, _, _ := strings.Cut(entry.words, " ")
			out[first] = append(out[first], entry)
		}
	}
	return out
}

// phrases yields the entries of a table, separated by bars and line breaks.
func phrases(table string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for row := range strings.SplitSeq(table, "\n") {
			for p := range strings.SplitSeq(row, "|") {
				if p = strings.TrimSpace(p); p != "" && !yield(p) {
					return
				}
			}
		}
	}
}

func words(list string) map[string]bool {
	out := make(map[string]bool)
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}
