const words =
  // English
  'A About After Again All Also Although An Another And As At Because Before Both But By Despite Did Do Does During Each ' +
  'Even Every Few For From He Her Here His How However I If In Instead It Its Later Many Meanwhile Most My Now On Once One ' +
  'Other Our Several She Since So Some Still Such That The Their Then There These They This Those Though Thus To Today ' +
  'Unlike Until We What When Where Which While Who With Within Without Yet You Your ' +
  // German
  'Aber Als Am An Auch Auf Aus Bei Beim Da Damals Damit Danach Dann Darum Das Daher Dem Den Der Des Die Dies Diese Dieser ' +
  'Dieses Doch Dort Durch Ein Eine Einer Er Es Für Heute Hier Ihr Ihre Im Ist Man Mit Nach Nur Obwohl Oder Seit Sein Seine ' +
  'Sie Sind Später Trotz Um Und Unter Vom Von Vor Während War Weil Wenn Wir Zu Zudem Zum Zur Zwar ' +
  // French, Spanish, Italian
  'Au Aux Avec Ce Ces Cet Cette Dans Depuis Elle Elles En Il Ils La Le Les Leur Mais On Par Pour Sa Ses Son Sur Un Une ' +
  'Además Al Con Desde El Ella Ellos Era Es Esta Este Esto Fue Hoy Las Los Pero Por Se Según Sin Sobre Su Sus También Una Y ' +
  'Gli Lo Nel Nella Questa Questo'

const startWord = new RegExp(
  `^(?:${words.replaceAll(' ', '|')}|[CDJLNS]['’]\\p{Ll}.*)(?![\\p{L}\\p{N}.-])`,
  'u',
)

/** Whether a text begins with a word that has its capital because a sentence begins, and not as a name. */
export function beginsSentence(text: string): boolean {
  return startWord.test(text)
}
