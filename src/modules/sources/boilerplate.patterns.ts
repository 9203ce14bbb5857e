/**
 * Words of newspaper pages around their articles, in French and in English. Each pattern is compared with a whole line in lower case,
 * with plain apostrophes and single spaces, of at most {@link LONGEST_HEADING} characters: so no pattern takes long.
 */
export const LONGEST_HEADING = 160;

const any = (...sources: string[]): RegExp => new RegExp(`^(?:${sources.join("|")})$`, "u");

const count = String.raw`\(?\d[\d ]{0,6}\)?`;

/** The heading of the readers' comments: all text after it is theirs. */
export const commentsHeading = any(
  `(?:${count} )?(?:(?:un|une|les|vos|nos|tous les|toutes les) )?(?:commentaires?|réactions?)(?: (?:des?|sur) .{1,40})?(?: ?:)?(?: ?${count})?`,
  "(?:laisse[rz]|poste[rz]|ajoute[rz]|écri(?:re|vez)|publie[rz]|dépose[rz])(?: un| votre| vos)?(?: nouveau)? commentaires?(?: annuler.{0,30})?",
  "(?:réagir|réagissez|commenter|commentez)(?: à| sur)?(?: cet article| l'article)?",
  "(?:aucun|pas (?:encore )?de) commentaire.{0,60}|soyez le premier à (?:réagir|commenter).{0,40}",
  "(?:vous devez être|connectez-vous|identifiez-vous).{0,40} (?:commentaires?|commenter|réagir).{0,40}",
  "participe[rz] à la (?:discussion|conversation)|votre réaction|donnez votre avis|à vous la parole",
  "vous souhaitez (?:réagir|commenter|discuter).{0,60}",
  `(?:${count} )?(?:(?:reader|readers'|user|your|all|view|show|read|see|recent|top) ){0,2}comments?(?: ?:)?(?: ?${count})?`,
  "(?:leave|post|add|write) (?:a|your)? ?(?:comment|reply)(?: cancel.{0,30})?|join the (?:discussion|conversation)|have your say|what do you think\\?",
  `${count} (?:responses?|replies|thoughts) (?:to|on) .{1,100}`,
  "no comments(?: yet)?|be the first to comment.{0,20}|(?:log|sign) ?in to comment.{0,20}|comments are closed.{0,20}",
);

/** Words that stand only beside a reader's comment. */
export const commentSign = any(
  "(?:répondre|reply|signaler|report|citer|permalien|permalink)(?: .{0,30})?",
  ".{1,60} (?:a écrit|a dit|a répondu|dit|écrit|says?|said|wrote|writes) ?:",
  "(?:portrait de|posté par|écrit par|posted by|commentaire de|comment by) .{1,80}",
);

/** The time at which a comment or the article was written. */
export const hourSign = any(
  String.raw`(?:le )?\d{1,2}[ /.-].{1,14}[ /.-]\d{2,4}(?: à| at|,)? ?-? ?\d{1,2} ?[h:] ?\d{2}.{0,20}`,
  String.raw`il y a \d+ (?:minutes?|heures?|jours?|mois|ans?)|\d+ (?:minutes?|hours?|days?|months?|years?) ago`,
);

/** The heading of a list of other articles. */
export const relatedHeading = any(
  "(?:à |a )?(?:lire|voir|découvrir)(?: aussi| également| ensuite)? ?:?|sur le même (?:sujet|thème) ?:?|dans la même rubrique",
  "(?:articles? )?en relation|sur ce (?:sujet|thème)|plus (?:par|dans) .{1,60}|article (?:pr[ée]c[ée]dent|suivant).{0,120}",
  "(?:nos |d'autres |autres )?(?:derniers )?articles? (?:liés?|associés?|similaires?|connexes?|recommandés?|récents?).{0,20}",
  "(?:les )?(?:articles )?(?:les )?plus (?:lus|partagés|commentés|récents).{0,20}|à la une|dernières (?:infos|actualités|dépêches)",
  "(?:ça|cela) peut vous int[ée]resser|vous (?:aimerez|pourriez) aussi.{0,20}|ailleurs sur le web|recommandé pour vous",
  "contenus? sponsorisés?|nos partenaires|plus d'articles.{0,40}|suggestions.{0,20}",
  "related(?: articles| stories| posts| content| topics| links| coverage)? ?:?|read (?:more|next|also) ?:?|see also ?:?|up next",
  "more (?:on|from|in|stories|news)(?: .{0,60})?|most (?:read|popular|viewed|shared|commented).{0,20}|trending(?: now)?",
  "recommended(?: for you)?|you (?:may|might)(?: also)? (?:like|be interested in)|top stories|latest (?:news|stories)",
  "(?:around|from) the web|sponsored(?: content)?|promoted(?: stories)?|editors' picks|don't miss",
);

const network =
  "facebook|twitter|x|linkedin|whatsapp|pinterest|reddit|telegram|messenger|instagram|google ?\\+|e-?mail|courriel|sms";
const shareWord = `${network}|partage[rz]?|partages|tweete[rz]|tweet|share[ds]?|envoyer|imprimer|print|copier le lien|copy link`;

/** A line of buttons, of the site's own notices, or of links. Only this line is dropped. */
export const noise = any(
  // Each word ends at a separator or at the end of the line, so that a line can be matched in one way only.
  String.raw`(?:(?:${shareWord}|\d+|sur|on|par|by|via|cet article|this article|this)(?:[ ,|·•/:]+|$))+`,
  "(?:a|à)?[ +-]*(?:aa?|taille du texte|enregistrer|save|favoris|ajouter (?:à|aux) .{0,40}|offrir l'article|écouter l'article)",
  "(?:partage[rz]|share) .{0,60}|suivez[- ]nous.{0,60}|follow us.{0,60}|retrouvez-nous .{0,60}",
  "publicité|advertisement|annonce|pub|la suite après (?:la|cette) publicité|article continues below.{0,40}|continue reading.{0,60}",
  "[^a-zà-ÿ0-9]{0,4}(?:(?:à|a) )?(?:lire|voir|écouter|read|see|watch)(?: aussi| également| more| also)? ?[:>»–—-].{1,120}",
  "(?:lire|voir) la suite.{0,80}|read (?:the )?full (?:story|article).{0,60}",
  "(?:newsletter|recevez|inscrivez-vous|abonnez-vous|s'abonner|je m'abonne|déjà abonné|s'inscrire|se connecter|connexion).{0,140}",
  "(?:subscribe|sign up|sign in|log ?in|already a subscriber|get (?:the|our) .{1,40} newsletter|create an account).{0,140}",
  "(?:article |contenu )?réservé aux abonnés.{0,80}|temps de lecture.{0,20}|(?:lecture )?\\d+ min(?:utes?)?(?: de lecture| read)?\\.?",
  "(?:©|\\(c\\)|copyright|tous droits réservés|all rights reserved|reproduction interdite|mentions légales).{0,150}",
  "(?:privacy policy|terms of (?:use|service)|conditions générales|politique de confidentialité|plan du site|sitemap).{0,80}",
  "menu|accueil|home|rechercher|search|haut de page|retour en haut|back to top|skip to .{1,40}|aller au contenu.{0,40}",
);

const notAllSaid = [
  String.raw`il (?:vous )?reste (?:encore )?\d{1,3}(?:[.,]\d+)? ?% (?:de (?:cet|l'|votre) ?article|du contenu|à (?:lire|découvrir)).{0,120}`,
  "(?:pour lire )?la suite (?:de (?:cet|l') ?article )?est réservée? (?:à nos|aux|exclusivement aux) (?:abonnés?|abonnées? et abonnés?|lecteurs abonnés).{0,60}",
  "(?:cet|l') ?article est (?:exclusivement |entièrement )?réservé (?:à nos|aux) (?:abonnés|lecteurs).{0,80}",
  "(?:pour lire|lisez|lire|découvrez) la suite(?: de (?:cet|l') ?article)?,? (?:abonnez-vous|connectez-vous|je m'abonne|à partir de).{0,100}",
  "(?:abonnez-vous|inscrivez-vous) pour (?:lire|découvrir|accéder à|continuer).{0,100}",
  "(?:please )?(?:subscribe|sign up|log ?in|register|sign in|become a (?:member|subscriber))(?: now| today| for free)? (?:to|and) (?:continue|keep|finish)(?: reading)?.{0,100}",
  "to (?:continue|keep|finish) reading,? (?:please |you )?(?:subscribe|log|sign|register|become|create|need|must|start).{0,100}",
  "(?:you have|you've) (?:read|reached|used) .{0,60}(?:free (?:article|stor)|limit).{0,80}",
  "(?:this|the (?:rest|remainder|full text) of this) (?:article|story|content|report) is (?:only |exclusively )?(?:available (?:only )?|reserved )?(?:for|to) (?:our )?(?:paying |registered |digital )?(?:subscribers|members).{0,80}",
  String.raw`(?:this is )?(?:a )?(?:subscriber|member)s?[- ](?:only|exclusive) (?:article|content|story).{0,60}|\d{1,3} ?% of (?:this|the) article (?:remains|left).{0,60}`,
  "(?:jetzt )?(?:weiterlesen|lesen sie weiter) (?:mit|im|nach).{0,100}|um (?:weiterzulesen|diesen artikel (?:ganz |vollständig )?zu lesen).{0,100}",
  "dieser (?:artikel|inhalt|beitrag) ist (?:nur |exklusiv )?(?:für|abonnenten).{0,80}|sie haben noch \\d{1,3} ?% .{0,60}",
  "para (?:seguir|continuar) (?:leyendo|lendo).{0,100}|(?:suscríbete|suscríbase|assine)(?: ahora| agora)? para .{0,100}",
  "(?:contenido|artículo|conteúdo|artigo) (?:exclusivo )?(?:solo |só )?(?:para|de) (?:los )?(?:suscriptores|assinantes).{0,60}",
  "(?:per (?:continuare a leggere|leggere (?:tutto )?l'articolo)).{0,100}|(?:contenuto|articolo) riservato agli abbonati.{0,60}",
  "(?:lees (?:verder|het hele artikel)|verder lezen)(?: met| als|\\?| voor).{0,80}|dit artikel is (?:exclusief |alleen )?voor abonnees.{0,60}",
  "(?:aby|żeby) (?:czytać|przeczytać) dalej.{0,100}|(?:treść|artykuł) (?:tylko )?dla (?:prenumeratorów|subskrybentów).{0,60}",
  "(?:devamını|tamamını) okumak için.{0,80}|(?:для продолжения чтения|чтобы (?:читать|прочитать) (?:дальше|полностью)).{0,80}",
  ".{0,30}(?:有料会員限定|続きを読むには|続きは(?:有料)?会員).{0,60}|.{0,20}(?:订阅|登录|登入|訂閱)(?:后|後|以|即可)?(?:继续|繼續)?(?:阅读|閱讀)(?:全文)?.{0,40}",
  ".{0,20}(?:لمتابعة القراءة|لقراءة المزيد (?:اشترك|سجل)).{0,60}",
];

/** The notice that the rest is for subscribers: the text above it is an excerpt. No page says this about other articles. */
export const paywall = any(...notAllSaid);

/** The same in a text that was pasted as one line. */
export const paywallInLine =
  /(?<=[.!?…»"”]\s{1,3})(Il vous reste \d{1,3}(?:[.,]\d+)? ?% de cet article à lire|La suite est réservée aux abonnés|Subscribe to (?:continue|keep) reading)/gu;

/** A banner about cookies, which may be a whole paragraph. It addresses the reader; articles about cookies do not. */
export const cookieBanner =
  /(?:\b(?:nous|we|ce site|notre site|this (?:web)?site|our (?:web)?site|en poursuivant|by continuing|en cliquant|by clicking|accepte[rz]|accept)\b.{0,200}\bcookies?\b|\bcookies?\b.{0,200}(?:\bvotre (?:navigation|consentement|visite)|\byour (?:consent|choices|preferences)|\baccepte[rz]|\baccept))/u;

/** A comments section in a text that was pasted as one line: its heading stands right after the end of a sentence. */
export const headingInLine = new RegExp(
  `(?<=[.!?…»"”]\\s{1,3})(Vos réactions|Laisser un commentaire|Leave a (?:comment|reply)|${count} (?:commentaires?|réactions?|comments?)|(?:Commentaires|Réactions|Comments) ?${count})(?=\\s)`,
  "gu",
);
