import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Files as other tools write them lie beside the repository where it is developed, and are no part of it. */
export const CASES_FOLDER = ['../../..', '../../../..']
  .map((up) => join(import.meta.dirname, up, 'shared/cases/import'))
  .find((folder) => existsSync(folder));

const GERMAN = [
  ...['Welche Stadt liegt an der Spree? = Berlin / Bonn, Ulm', 'Welcher Fluss fließt durch Köln? = Rhein / Elbe, Oder'],
  ...['Welches Tier bellt? = Hund / Katze, Maus'],
  ...['Wie heißt die Hauptstadt von Bayern? = München / Augsburg, Nürnberg'],
  ...['Welche Farbe hat der Himmel? = Blau / Grün, Rot', 'Wie viele Beine hat eine Spinne? = Acht / Sechs, Zehn'],
];
const PERU = 'Which city is the capital of Peru? = Lima / Bogotá, La Paz, Quito';

/** What each file says: its questions with right and wrong answers, their explanation and topic, or why a row stays out. */
export const CASES: Readonly<Record<string, readonly string[]>> = {
  'aiken-chamilo.txt': [
    'Which metal is liquid at room temperature? = Mercury / Iron (It melts at -39 degrees.)',
    'Which colour is the clear sky? = Blue / Green',
  ],
  'aiken-numbered.txt': [
    'Which planet is the largest? = Jupiter / Mars, Venus',
    'Which gas do we breathe in most? = Nitrogen / Argon, Oxygen',
  ],
  'csv-formula.csv': ['=HYPERLINK("http://evil.example","Click") = =1+1 / +3, -4, @SUM(A1)'],
  'csv-sep-line.csv': [PERU],
  'gift-arrow-in-choice.gift': ['Which reaction makes water? = 2H2 + O2 -> 2H2O / C + O2 -> CO2, N2 + O2 -> 2NO'],
  'gift-general-feedback.gift': [
    'Which metal is liquid at room temperature? = Mercury / Gold, Iron (Its old name is quicksilver.)',
    'Which gas do plants take in? = Carbon dioxide / Oxygen (They give off oxygen.)',
    'The Moon has an atmosphere like ours. = False / True (Only a trace of gas.)',
  ],
  'gift-html-export.gift': [
    'Which city is the capital of Australia? = Canberra / Perth & suburbs, Sydney (It was chosen in 1908.) [maps-unit-4]',
    'Which planet is not a gas giant? = Mars / Jupiter, Saturn [maps-unit-4]',
  ],
  'gift-minimal-zero-credit.gift': ['Name the animal that croaks. = Frog'],
  'kahoot-second-sheet.xlsx': [PERU],
  'kahoot-time-cell.xlsx': [
    'When does the noon bell ring? = 12:00 / at dawn, at dusk, never',
    'What share of the Earth is water? = 71% / 50%',
  ],
  'lang-german-aiken.txt': GERMAN,
  'opentdb-base64.json': [`${PERU} [atlas]`],
  'opentdb-rate-limited.json': [
    'Open Trivia DB sent no questions but the response code 5: it was asked too often: wait five seconds, and ask again.',
  ],
  'opentdb-url3986.json': [
    'Who directed "Jaws" & \'E.T.\'? = Steven Spielberg / George Lucas, James Cameron, Ridley Scott [film]',
  ],
};
