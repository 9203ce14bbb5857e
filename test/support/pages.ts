/** An invented page of a newspaper: its parts, line by line, and quotes from some of them. */
export interface NewspaperPage {
  title: string;
  banner: string[];
  menu: string[];
  buttons: string[];
  /** Paragraphs and headings of the article; before the one at `aside` stands the link to another article. */
  body: string[];
  aside: string;
  related: string[];
  comments: string[];
  footer: string[];
  fromBody: string;
  fromComments: string;
}

export const french: NewspaperPage = {
  title: "Les plateformes promettent une charte avant l'été",
  banner: [
    "En poursuivant votre navigation, vous acceptez le dépôt de cookies par nos partenaires, pour mesurer l'audience.",
    "Paramétrer mes choix",
  ],
  menu: [
    "Aller au contenu",
    "Accueil",
    "Il fera beau demain sur tout le pays, sauf en Bretagne.",
    "Politique",
    "Société",
    "Économie",
    "Sports",
    "Culture",
    "S'abonner",
  ],
  buttons: ["Partager sur Facebook", "Tweeter", "12 commentaires", "Imprimer"],
  body: [
    "Les quatre plateformes ont promis mardi une charte commune avant l'été, a annoncé la ministre à la sortie de la réunion.",
    "« Nous avons parlé trois heures, et chacun est reparti avec une page à écrire », a-t-elle résumé devant les journalistes.",
    "Une page chacun",
    "Le texte doit dire en combien de temps un signalement est lu, qui répond, et comment une décision peut être contestée.",
    "Les associations, qui n'étaient pas invitées, demandent que les chiffres soient publiés tous les trois mois.",
    "Une nouvelle réunion est prévue en juin, au même endroit.",
  ],
  aside: "Lire aussi : Ce que les plateformes avaient promis l'an dernier",
  related: [
    "Sur le même sujet",
    "La ministre reçoit les associations",
    "Elles avaient demandé ce rendez-vous depuis le début de l'hiver, et l'ont enfin obtenu lundi, après trois lettres, deux pétitions et un rassemblement sous les fenêtres du ministère.",
  ],
  comments: [
    "2 réactions",
    "Gaston de Lille",
    "Le 3 mars 2015 à 13h57",
    "Encore une charte que personne ne lira, on nous prend vraiment pour des enfants dans ce pays.",
    "Répondre",
    "Mireille",
    "Le 3 mars 2015 à 14h20",
    "Au moins ils se parlent, c'est déjà mieux que l'année dernière à la même époque.",
    "Répondre",
  ],
  footer: [
    "Mentions légales",
    "© Le Petit Journal, tous droits réservés",
    "Newsletter : recevez chaque matin l'actualité",
  ],
  fromBody: "chacun est reparti avec une page à écrire",
  fromComments: "une charte que personne ne lira",
};

export const english: NewspaperPage = {
  title: "Platforms promise a common charter before the summer",
  banner: [
    "We use cookies to measure our audience. By continuing you accept cookies from us and our partners.",
    "Settings",
  ],
  menu: [
    "Skip to content",
    "Home",
    "It will be fine tomorrow all over the country, but for the coast.",
    "World",
    "Business",
    "Opinion",
    "Sport",
    "Subscribe",
    "Log in",
  ],
  buttons: ["Share on Facebook", "Tweet", "Comments (2)", "Print"],
  body: [
    "The four platforms promised on Tuesday to write a common charter before the summer, the minister said after the meeting.",
    "“We talked for three hours, and everybody left with a page to write,” she told reporters on the steps of the ministry.",
    "A page each",
    "The text is to say how soon a report is read, who answers it, and how a decision can be contested by those concerned.",
    "Associations, which had not been invited, ask for figures to be published every three months.",
    "Another meeting is planned for June, in the same place.",
  ],
  aside: "Read more: What the platforms had promised a year ago",
  related: [
    "Related articles",
    "Minister receives the associations",
    "They had asked for the meeting since the beginning of the winter, and got it on Monday, after three letters, two petitions and a rally under the windows of the ministry.",
  ],
  comments: [
    "Comments (2)",
    "Harold from Leeds",
    "3 hours ago",
    "Yet another charter that nobody is going to read, they must take us all for children over there.",
    "Reply",
    "Agnes",
    "2 hours ago",
    "At least they are talking to each other, which is more than they did at this time last year.",
    "Reply",
  ],
  footer: ["Privacy policy", "© The Small Paper. All rights reserved.", "Sign up for our newsletter"],
  fromBody: "everybody left with a page to write",
  fromComments: "charter that nobody is going to read",
};

const withAside = ({ body, aside }: NewspaperPage): string[] => [...body.slice(0, 2), aside, ...body.slice(2)];

/** The text that a reader gets who selects and copies the whole page. */
export const pasted = (page: NewspaperPage): string =>
  [page.banner, page.menu, [page.title], page.buttons, withAside(page), page.related, page.comments, page.footer]
    .flat()
    .join("\n");

const each = (tag: string, lines: readonly string[]): string =>
  lines.map((line) => `<${tag}>${line.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</${tag}>`).join("\n");

export const asHtml = (page: NewspaperPage, head = ""): string => `<!doctype html>
<html><head><title>${page.title}</title>${head}<style>p { color: #111 }</style></head>
<body class="article comments-open">
<div id="cookie-banner">${each("p", page.banner)}</div>
<header><nav><ul>${each("li", page.menu)}</ul></nav></header>
<main><article><h1>${page.title}</h1>
<div class="share">${each("button", page.buttons)}</div>
<div class="text">${each("p", withAside(page))}</div></article>
<aside class="related"><ul>${each("li", page.related)}</ul></aside>
<section id="comments" class="comments-area">${each("p", page.comments)}</section></main>
<footer>${each("p", page.footer)}</footer>
<script>document.body.innerHTML = "<p>Nothing of a page ever runs here, nothing at all, whatever it says.</p>";</script>
</body></html>`;
