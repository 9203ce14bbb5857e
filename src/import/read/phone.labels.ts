/**
 * What the name of a column, or the type of a contact, says of the numbers in it. PHONE: they are those of phones, in whatever form. CONTACT: it may
 * have anything that leads to somebody, such as a name; only what is written as the number of a phone is one.
 */
export type PhoneLabel = "PHONE" | "CONTACT" | null;

const ending = "(?:s|n[or]|num(?:ber|bers|mer|mern|ero|eros)?)?";

/** Words in Latin letters, without their accents. They are whole words: an electorate, a telecom and a francophone are no phones. */
const phoneWords = new RegExp(
  `^(?:${[
    `tel${ending}`,
    `(?:tele|cell|mobile|smart|text|home|work|office|land|hand|car)?(?:phone|phones)${ending}`,
    "(?:mobil|mobile|funk)?(?:telefon|telefoon|telephon|telepon|telefono|telefone)\\p{L}*",
    `(?:tele)?(?:fax|faxe|faxes|faks|telefaks)${ending}`,
    "telecop\\p{L}*|telemovel|telemoveis|tlf|tlfn|tfno|tfn",
    `mob|mobil(?:|e|es|ni|ny|en|is)${ending}|mobiel|movil|moviles`,
    `cell(?:n[or]|num(?:ber|bers)?)?|celular|celulares|cellular|cellulare|cellulari|kom(?:o|\u00f3)rk[ai]|komorkow\\p{L}*`,
    `kontakt(?:nummer|nr)|handy${ending}|natel|gsm${ending}|portable|portables|whatsapp|viber|sms|pager|beeper`,
    `landline|hotline|helpline|switchboard|rufnummern?|durchwahl|festnetz\\p{L}*`,
    "(?:matka)?puhelin\\p{L}*|kannykka|ponsel|simu|thoai",
  ].join("|")})$`,
  "u",
);

const otherScripts =
  /телефон|(?<!\p{L})(?:тел|моб)(?!\p{L})|(?<!\p{L})мобил(?:ь|ен|ни)|мобіл|сотов|факс|τηλεφων|(?<!\p{L})τηλ(?!\p{L})|κινητ|φαξ|հեռախոս|ტელეფონ|هاتف|جوال|موبايل|موبایل|فاكس|تلفون|تلفن|تليفون|טלפון|נייד|פקס|फ\u093C?ोन|मोबाइल|दूरभाष|ফোন|মোবাইল|电话|電話|手机|手機|传真|傳真|携帯|ファック?ス|전화|휴대|핸드폰|팩스|โทร|มือถือ/u;

const contactWords =
  /^(?:contacts?|contacto|contactos|contato|contatos|contatto|contatti|kontakt\p{L}*|contactgegevens|coordonnees|yhteystie\p{L}*|iletisim|cel|voice)$/u;
/** Behind one of them: a contact number is a phone. */
const numberWords = /^(?:n[or]|num|number|numbers|numero|numeros|nummer)$/;
const otherContacts = /контакт|επικοινωνια|اتصال|تماس|संपर्क|联系|聯絡|聯繫|連絡先|연락/u;

const known = new Map<string, PhoneLabel>();

export function phoneLabelOf(name: string): PhoneLabel {
  const before = known.get(name);
  if (before !== undefined) return before;
  // Some writing systems have marks that belong to their letters; only accents are left out.
  const plain = `${name} ${name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")}`
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]/g, "")
    .normalize("NFC")
    .toLowerCase();
  const words = plain.split(/[^\p{L}\p{M}]+/u);
  const isContact = words.some((word) => contactWords.test(word)) || otherContacts.test(plain);
  const isPhone = words.some((word) => phoneWords.test(word) || (isContact && numberWords.test(word)));
  const label = isPhone || otherScripts.test(plain) ? "PHONE" : isContact ? "CONTACT" : null;
  if (known.size < 10_000) known.set(name, label);
  return label;
}
