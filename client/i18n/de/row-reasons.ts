import type { Catalogue } from '../catalogue.ts';

/** Why a row of a file of questions stays out. */
export const rowReasons: Catalogue['told'] = {
  '"{0}:" means nothing in Aiken; the line was left out.':
    '„{0}:“ bedeutet in Aiken nichts; die Zeile wurde ausgelassen.',
  'An ANSWER without a question above it.': 'Ein ANSWER ohne Frage darüber.',
  'ANSWER names {0}, but there is no such answer.': 'ANSWER nennt {0}, aber diese Antwort gibt es nicht.',
  'ANSWER must name one letter, as in ANSWER: B, not "{0}".':
    'ANSWER muss einen Buchstaben nennen, wie in ANSWER: B, nicht „{0}“.',
  'Expected answer {0}) on line {1}, found {2}).': 'Erwartet war Antwort {0}) in Zeile {1}, da steht {2}).',
  'The question has answers but no ANSWER line.': 'Die Frage hat Antworten, aber keine Zeile ANSWER.',
  'The last question has no ANSWER line.': 'Der letzten Frage fehlt die Zeile ANSWER.',
  'There is no kind "{0}".': 'Eine Art „{0}“ gibt es nicht.',
  '"correct" must name answers by their letters, e.g. A or A;C, not "{0}".':
    '„correct“ muss Antworten mit ihren Buchstaben nennen, etwa A oder A;C, nicht „{0}“.',
  '"correct" names {0}, but that answer is empty.': '„correct“ nennt {0}, aber diese Antwort ist leer.',
  '"correct" must name the order by letters, e.g. B;A;C, not "{0}".':
    '„correct“ muss die Reihenfolge mit Buchstaben nennen, etwa B;A;C, nicht „{0}“.',
  'An essay question has no right answer to judge by.':
    'Eine Freitextaufgabe hat keine richtige Antwort, nach der man urteilen könnte.',
  'An answer shows {0}, which cannot be kept. Say it in words.':
    'Eine Antwort zeigt {0}, das lässt sich nicht übernehmen. Sag es in Worten.',
  'No answer is marked right with =.': 'Keine Antwort ist mit = als richtig markiert.',
  'Every right answer has a * in it, which stands for anything.':
    'In jeder richtigen Antwort steht ein *, das für alles steht.',
  'A pair shows {0}, which cannot be kept. Say it in words.':
    'Ein Paar zeigt {0}, das lässt sich nicht übernehmen. Sag es in Worten.',
  '"{0}" is no pair of the form a -> b.': '„{0}“ ist kein Paar der Form a -> b.',
  '"{0}" is no single number that can be asked for.': '„{0}“ ist keine einzelne Zahl, nach der man fragen kann.',
  'Several different numbers are right here. Ask for one of them, or make it a choice.':
    'Hier sind mehrere verschiedene Zahlen richtig. Frag nach einer davon, oder mach eine Auswahl daraus.',
  'There is no { } with answers.': 'Es gibt kein { } mit Antworten.',
  'A second { comes before the first } closes.': 'Ein zweites { kommt, bevor das erste } schließt.',
  'There are two sets of answers. An empty line parts two questions.':
    'Es gibt zweimal Antworten. Eine Leerzeile trennt zwei Fragen.',
  'The question shows {0}, which cannot be kept. Ask it in words alone.':
    'Die Frage zeigt {0}, das lässt sich nicht übernehmen. Frag nur mit Worten.',
  'The question is nothing but {0}, which cannot be kept. Ask it in words.':
    'Die Frage zeigt nichts als {0}, das lässt sich nicht übernehmen. Frag mit Worten.',
  'The question has no text.': 'Die Frage hat keinen Text.',
  'The question shows a picture or film, which cannot be kept. Ask it in words alone.':
    'Die Frage zeigt ein Bild oder einen Film, das lässt sich nicht übernehmen. Frag nur mit Worten.',
  'A part of the kind "{0}" is not played here.': 'Ein Teil der Art „{0}“ wird hier nicht gespielt.',
  'The question or its answers are missing.': 'Die Frage oder ihre Antworten fehlen.',
  'No answer is marked as correct.': 'Keine Antwort ist als richtig markiert.',
  'The sentence has {0} gaps; one can be asked for.': 'Der Satz hat {0} Lücken; nach einer kann man fragen.',
  'The first line must name the columns; "{0}" is missing.': 'Die erste Zeile muss die Spalten nennen; „{0}“ fehlt.',
  'Expected <quiz>, as Moodle exports it, not <{0}>.': 'Erwartet war <quiz>, wie Moodle es exportiert, nicht <{0}>.',
  'A question of the type "{0}" is not played here.': 'Eine Frage vom Typ „{0}“ wird hier nicht gespielt.',
  'No answer has a fraction above 0.': 'Keine Antwort hat einen Anteil über 0.',
  '"{0}" is no number that can be asked for.': '„{0}“ ist keine Zahl, nach der man fragen kann.',
  'A pair has no right side.': 'Einem Paar fehlt die rechte Seite.',
  'Open Trivia DB sent no questions but the response code {0}:':
    'Open Trivia DB hat keine Fragen geschickt, sondern den Antwortcode {0}:',
  'Expected an object with "results", as Open Trivia DB answers.':
    'Erwartet war ein Objekt mit „results“, wie Open Trivia DB antwortet.',
  'Its text is not encoded as the other questions of this file are.':
    'Der Text ist anders kodiert als die anderen Fragen dieser Datei.',
  'Expected a list of questions, or an object with "questions".':
    'Erwartet war eine Liste von Fragen oder ein Objekt mit „questions“.',
  'No scale can be made on which a player could answer {0} exactly.':
    'Es gibt keine Skala, auf der man {0} genau treffen könnte.',
  'Matching questions are not played here: no mod that plays them is installed. Ask each pair as a question of its own.':
    'Zuordnungen werden hier nicht gespielt: Es ist kein Mod dafür installiert. Frag nach jedem Paar einzeln.',
  'These pairs cannot be asked: there are too few, too many, or two that are the same.':
    'Nach diesen Paaren kann man nicht fragen: Es sind zu wenige, zu viele oder zwei gleiche.',
  'The file is empty.': 'Die Datei ist leer.',
  'The question shows a picture, which cannot be kept. Ask it in words alone.':
    'Die Frage zeigt ein Bild, das lässt sich nicht übernehmen. Frag nur mit Worten.',
  'A question of the type "{0}" has no right answer to judge by.':
    'Eine Frage vom Typ „{0}“ hat keine richtige Antwort, nach der man urteilen könnte.',
  'The correct answer {0} is empty.': 'Die richtige Antwort {0} ist leer.',
  'The column of the right answer is empty.': 'Die Spalte der richtigen Antwort ist leer.',
  'There are more than {0} wrong answers.': 'Es gibt mehr als {0} falsche Antworten.',
  '"correct" must name answers by their letters, e.g. A or A;C, or in their words, not "{0}".':
    '„correct“ muss Antworten mit ihren Buchstaben nennen, etwa A oder A;C, oder in ihren Worten, nicht „{0}“.',
  'The correct answer must be 1 to {0}, e.g. 2 or 1,3, not "{1}".':
    'Die richtige Antwort muss 1 bis {0} sein, etwa 2 oder 1,3, nicht „{1}“.',
  'The file is not UTF-8. Save it as CSV UTF-8.': 'Die Datei ist nicht in UTF-8. Speichere sie als CSV UTF-8.',
  'There are {0} cells where the first line names {1}. Text with commas in it stands in quotes.':
    'Hier sind {0} Zellen, die erste Zeile nennt {1}. Text mit Kommas steht in Anführungszeichen.',
  'There are letters that are not UTF-8. Save the file as UTF-8.':
    'Manche Zeichen sind nicht in UTF-8. Speichere die Datei als UTF-8.',
  'The file has {0} MB; files of this format are read up to 64 MB. Split it, or use CSV.':
    'Die Datei hat {0} MB; in diesem Format werden bis zu 64 MB gelesen. Teile sie, oder nimm CSV.',
  'No row of any sheet names the columns, as "Question", "Answer 1" and "Correct answer" do.':
    'Keine Zeile eines Blatts nennt die Spalten, etwa „Question“, „Answer 1“ und „Correct answer“.',
  'Sheet "{0}":': 'Blatt „{0}“:',
  'There is no H5P content in the file.': 'In der Datei ist kein H5P-Inhalt.',
  'There is no question in the file.': 'In der Datei ist keine Frage.',
  'The bank has revision {0} of "{1}", which stays. Give this one the revision {2} to replace it.':
    'Die Sammlung hat Revision {0} von „{1}“, und die bleibt. Gib dieser die Revision {2}, um sie zu ersetzen.',
  'Another question of this file has the id "{0}" already.': 'Eine andere Frage dieser Datei hat schon die Id „{0}“.',
  'Another row of this file says the same.': 'Eine andere Zeile dieser Datei sagt dasselbe.',
  'an id is letters, digits and . _ : -': 'eine Id besteht aus Buchstaben, Ziffern und . _ : -',
  'expected words': 'erwartet waren Worte',
  'there is nothing in it': 'da steht nichts',
  'it has more than {0} characters': 'das hat mehr als {0} Zeichen',
  'a language is a tag such as en or pt-BR': 'eine Sprache ist ein Kürzel wie en oder pt-BR',
  'expected a number': 'erwartet war eine Zahl',
  'expected a list of answers': 'erwartet war eine Liste von Antworten',
  'at least two answers are needed': 'es braucht mindestens zwei Antworten',
  'there are more than six answers': 'es gibt mehr als sechs Antworten',
  'two options have the same id': 'zwei Antworten haben dieselbe Id',
  'two options read the same': 'zwei Antworten lauten gleich',
  'exactly one answer must be right': 'genau eine Antwort muss richtig sein',
  'the right answer is none of the options': 'die richtige Antwort ist keine der Antworten',
  'at least one answer must be right': 'mindestens eine Antwort muss richtig sein',
  'a right answer is listed twice': 'eine richtige Antwort ist zweimal genannt',
  'a right answer is none of the options': 'eine richtige Antwort ist keine der Antworten',
  'it is below 0': 'das ist kleiner als 0',
  'it must be above 0': 'das muss größer als 0 sein',
  'the right number lies outside the scale': 'die richtige Zahl liegt außerhalb der Skala',
  'the right order is missing': 'die richtige Reihenfolge fehlt',
  'the right order must name every option once': 'die richtige Reihenfolge muss jede Antwort einmal nennen',
  'at least one spelling must count': 'mindestens eine Schreibweise muss gelten',
  'there are more than twenty spellings': 'es gibt mehr als zwanzig Schreibweisen',
  'data is at most {0} levels deep': 'data ist höchstens {0} Ebenen tief',
  'data is at most {0} characters of JSON': 'data hat höchstens {0} Zeichen JSON',
  'Nobody could answer {0}: the scale goes from {1} in steps of {2}. Make the step smaller, or the tolerance wider.':
    '{0} könnte niemand treffen: Die Skala beginnt bei {1} und geht in Schritten von {2}. Mach den Schritt kleiner oder die Toleranz größer.',
  'Nothing here plays questions of the kind "{0}"; a mod that does is not installed.':
    'Fragen der Art „{0}“ werden hier nicht gespielt; der Mod dafür ist nicht installiert.',
  'a picture': 'ein Bild',
  'a sound': 'einen Ton',
  'a film': 'einen Film',
  'another page': 'eine andere Seite',
  'a formula': 'eine Formel',
  'it has too few questions for what was asked: ask for fewer, or for another category':
    'dafür hat es zu wenige Fragen: Bitte um weniger, oder um eine andere Kategorie',
  'it did not understand what it was asked for: look at the address':
    'es hat die Anfrage nicht verstanden: Sieh dir die Adresse an',
  'it does not know the session token: ask for a new one': 'es kennt das Sitzungs-Token nicht: Hol ein neues',
  'all questions of this session token have been asked: reset the token':
    'alle Fragen dieses Sitzungs-Tokens sind gestellt: Setz das Token zurück',
  'it was asked too often: wait five seconds, and ask again':
    'es wurde zu oft gefragt: Warte fünf Sekunden und frag noch einmal',
  'it is no code that is known here': 'diesen Code kennt man hier nicht',
  '"{0}" is missing, or is not what Open Trivia DB writes there.':
    '„{0}“ fehlt, oder ist nicht das, was Open Trivia DB dort schreibt.',
  'This is no question as Open Trivia DB writes them.': 'Das ist keine Frage, wie Open Trivia DB sie schreibt.',
  'A quote is opened here and never closed.': 'Hier beginnt ein Anführungszeichen, das nie geschlossen wird.',
  'A row has more than 1 MB. Most often a quote was not closed.':
    'Eine Zeile hat mehr als 1 MB. Meist wurde ein Anführungszeichen nicht geschlossen.',
  'A sheet has more than {0} rows. Save it as CSV.': 'Ein Blatt hat mehr als {0} Zeilen. Speichere es als CSV.',
  'It does not say what it holds.': 'Er sagt nicht, was in ihm steckt.',
  'It is an .xls file of old, or locked with a password. Save it as .xlsx without one.':
    'Sie ist eine .xls-Datei alter Art oder mit einem Passwort gesperrt. Speichere sie als .xlsx ohne Passwort.',
  'It is locked with a password.': 'Sie ist mit einem Passwort gesperrt.',
  'It is no zip file, or a damaged one.': 'Sie ist keine Zip-Datei, oder eine beschädigte.',
  'It would unpack to more than {0} MB.': 'Ausgepackt hätte sie mehr als {0} MB.',
  'Something in it is not as it should be.': 'Etwas darin ist nicht, wie es sein sollte.',
  'The rest of the file cannot be read as CSV:': 'Der Rest der Datei lässt sich nicht als CSV lesen:',
  'There are more than {0} files in it.': 'Es stecken mehr als {0} Dateien darin.',
  'There is no workbook in it.': 'Es ist keine Arbeitsmappe darin.',
  'This is no H5P content that can be read:': 'Das ist kein H5P-Inhalt, der sich lesen lässt:',
  'This is no H5P file that can be read:': 'Das ist keine H5P-Datei, die sich lesen lässt:',
  'This is not a spreadsheet that can be read:': 'Das ist keine Tabelle, die sich lesen lässt:',
  'This is not JSON.': 'Das ist kein JSON.',
  'This is not JSON, near "{0}".': 'Das ist kein JSON, bei „{0}“.',
  'This is not JSON: it ends too early.': 'Das ist kein JSON: Es hört zu früh auf.',
  'This is not JSON: line {0}, column {1} cannot be read.':
    'Das ist kein JSON: Zeile {0}, Spalte {1} lässt sich nicht lesen.',
  'This is not XML.': 'Das ist kein XML.',
  'This is not XML: line {0}, column {1} cannot be read.':
    'Das ist kein XML: Zeile {0}, Spalte {1} lässt sich nicht lesen.',
  'This is not XML: there is nothing in it.': 'Das ist kein XML: Es steht nichts darin.',
  'Neither its name nor a look inside says what this file is. Known are CSV, Excel, GIFT, Moodle XML, Aiken, H5P, Open Trivia DB and our own JSON.':
    'Weder der Name noch ein Blick hinein sagt, was diese Datei ist. Bekannt sind CSV, Excel, GIFT, Moodle-XML, Aiken, H5P, Open Trivia DB und unser eigenes JSON.',
  'Reading this file took too long. Split it.': 'Diese Datei zu lesen dauerte zu lange. Teile sie auf.',
  'This file unpacks to more than this server reads. Split it.':
    'Diese Datei ist ausgepackt größer, als dieser Server liest. Teile sie auf.',
  'The file could not be read.': 'Die Datei ließ sich nicht lesen.',
  'Only the first {0} rows are here. Split the file for the others.':
    'Nur die ersten {0} Zeilen sind hier. Teile die Datei auf, um die anderen zu holen.',
  'The questions could not be written just now. What is in stays; take in the rest again.':
    'Die Fragen ließen sich gerade nicht schreiben. Was drin ist, bleibt; übernimm den Rest noch einmal.',
  'it is missing': 'das fehlt',
  'it is not what is expected here': 'das ist nicht, was hier erwartet wird',
  'it is too long or too large': 'das ist zu lang oder zu groß',
  'it is too short or too small': 'das ist zu kurz oder zu klein',
  'it must be one of these: {0}': 'es muss eines von diesen sein: {0}',
  'it has fields that are none here: {0}': 'hier gibt es diese Felder nicht: {0}',
};
