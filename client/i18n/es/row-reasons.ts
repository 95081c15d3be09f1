import type { Catalogue } from '../catalogue.ts';

/** Why a row of a file of questions stays out. */
export const rowReasons: Catalogue['told'] = {
  '"{0}:" means nothing in Aiken; the line was left out.': '«{0}:» no significa nada en Aiken; la línea se ha omitido.',
  'An ANSWER without a question above it.': 'Un ANSWER sin pregunta encima.',
  'ANSWER names {0}, but there is no such answer.': 'ANSWER nombra {0}, pero no hay esa respuesta.',
  'ANSWER must name one letter, as in ANSWER: B, not "{0}".':
    'ANSWER debe nombrar una letra, como en ANSWER: B, no «{0}».',
  'Expected answer {0}) on line {1}, found {2}).': 'Se esperaba la respuesta {0}) en la línea {1}, pero está {2}).',
  'The question has answers but no ANSWER line.': 'La pregunta tiene respuestas pero ninguna línea ANSWER.',
  'The last question has no ANSWER line.': 'A la última pregunta le falta la línea ANSWER.',
  'There is no kind "{0}".': 'No hay ningún tipo «{0}».',
  '"correct" must name answers by their letters, e.g. A or A;C, not "{0}".':
    '«correct» debe nombrar respuestas por su letra, como A o A;C, no «{0}».',
  '"correct" names {0}, but that answer is empty.': '«correct» nombra {0}, pero esa respuesta está vacía.',
  '"correct" must name the order by letters, e.g. B;A;C, not "{0}".':
    '«correct» debe dar el orden con letras, como B;A;C, no «{0}».',
  'An essay question has no right answer to judge by.':
    'Una pregunta de ensayo no tiene una respuesta con la que juzgar.',
  'An answer shows {0}, which cannot be kept. Say it in words.':
    'Una respuesta muestra {0}, y eso no se puede guardar. Dilo con palabras.',
  'No answer is marked right with =.': 'Ninguna respuesta está marcada como correcta con =.',
  'Every right answer has a * in it, which stands for anything.':
    'Todas las respuestas correctas llevan un *, que vale por cualquier cosa.',
  'A pair shows {0}, which cannot be kept. Say it in words.':
    'Una pareja muestra {0}, y eso no se puede guardar. Dilo con palabras.',
  '"{0}" is no pair of the form a -> b.': '«{0}» no es una pareja de la forma a -> b.',
  '"{0}" is no single number that can be asked for.': '«{0}» no es un único número por el que se pueda preguntar.',
  'Several different numbers are right here. Ask for one of them, or make it a choice.':
    'Aquí valen varios números distintos. Pregunta por uno de ellos, o hazla de opciones.',
  'There is no { } with answers.': 'No hay ningún { } con respuestas.',
  'A second { comes before the first } closes.': 'Hay un segundo { antes de que cierre el primer }.',
  'There are two sets of answers. An empty line parts two questions.':
    'Hay dos grupos de respuestas. Una línea vacía separa dos preguntas.',
  'The question shows {0}, which cannot be kept. Ask it in words alone.':
    'La pregunta muestra {0}, y eso no se puede guardar. Pregunta solo con palabras.',
  'The question is nothing but {0}, which cannot be kept. Ask it in words.':
    'La pregunta no es más que {0}, y eso no se puede guardar. Pregunta con palabras.',
  'The question has no text.': 'La pregunta no tiene texto.',
  'The question shows a picture or film, which cannot be kept. Ask it in words alone.':
    'La pregunta muestra una imagen o un vídeo, y eso no se puede guardar. Pregunta solo con palabras.',
  'A part of the kind "{0}" is not played here.': 'Una parte del tipo «{0}» no se juega aquí.',
  'The question or its answers are missing.': 'Falta la pregunta o faltan sus respuestas.',
  'No answer is marked as correct.': 'Ninguna respuesta está marcada como correcta.',
  'The sentence has {0} gaps; one can be asked for.': 'La frase tiene {0} huecos; se puede preguntar por uno.',
  'The first line must name the columns; "{0}" is missing.': 'La primera línea debe nombrar las columnas; falta «{0}».',
  'Expected <quiz>, as Moodle exports it, not <{0}>.': 'Se esperaba <quiz>, como lo exporta Moodle, no <{0}>.',
  'A question of the type "{0}" is not played here.': 'Una pregunta del tipo «{0}» no se juega aquí.',
  'No answer has a fraction above 0.': 'Ninguna respuesta tiene una fracción mayor que 0.',
  '"{0}" is no number that can be asked for.': '«{0}» no es un número por el que se pueda preguntar.',
  'A pair has no right side.': 'A una pareja le falta el lado derecho.',
  'Open Trivia DB sent no questions but the response code {0}:':
    'Open Trivia DB no envió preguntas, sino el código de respuesta {0}:',
  'Expected an object with "results", as Open Trivia DB answers.':
    'Se esperaba un objeto con «results», como responde Open Trivia DB.',
  'Its text is not encoded as the other questions of this file are.':
    'Su texto no está codificado como las demás preguntas de este archivo.',
  'Expected a list of questions, or an object with "questions".':
    'Se esperaba una lista de preguntas o un objeto con «questions».',
  'No scale can be made on which a player could answer {0} exactly.':
    'No hay escala en la que se pueda responder {0} con exactitud.',
  'Matching questions are not played here: no mod that plays them is installed. Ask each pair as a question of its own.':
    'Aquí no se juegan preguntas de emparejar: no hay ningún mod que lo haga. Pregunta cada pareja por separado.',
  'These pairs cannot be asked: there are too few, too many, or two that are the same.':
    'No se puede preguntar por estas parejas: son pocas, demasiadas, o hay dos iguales.',
  'The file is empty.': 'El archivo está vacío.',
  'The question shows a picture, which cannot be kept. Ask it in words alone.':
    'La pregunta muestra una imagen, y eso no se puede guardar. Pregunta solo con palabras.',
  'A question of the type "{0}" has no right answer to judge by.':
    'Una pregunta del tipo «{0}» no tiene una respuesta con la que juzgar.',
  'The correct answer {0} is empty.': 'La respuesta correcta {0} está vacía.',
  'The column of the right answer is empty.': 'La columna de la respuesta correcta está vacía.',
  'There are more than {0} wrong answers.': 'Hay más de {0} respuestas incorrectas.',
  '"correct" must name answers by their letters, e.g. A or A;C, or in their words, not "{0}".':
    '«correct» debe nombrar respuestas por su letra, como A o A;C, o con sus palabras, no «{0}».',
  'The correct answer must be 1 to {0}, e.g. 2 or 1,3, not "{1}".':
    'La respuesta correcta debe ser de 1 a {0}, como 2 o 1,3, no «{1}».',
  'The file is not UTF-8. Save it as CSV UTF-8.': 'El archivo no está en UTF-8. Guárdalo como CSV UTF-8.',
  'There are {0} cells where the first line names {1}. Text with commas in it stands in quotes.':
    'Hay {0} celdas donde la primera línea nombra {1}. El texto con comas va entre comillas.',
  'There are letters that are not UTF-8. Save the file as UTF-8.':
    'Hay letras que no están en UTF-8. Guarda el archivo como UTF-8.',
  'The file has {0} MB; files of this format are read up to 64 MB. Split it, or use CSV.':
    'El archivo tiene {0} MB; en este formato se leen hasta 64 MB. Divídelo, o usa CSV.',
  'No row of any sheet names the columns, as "Question", "Answer 1" and "Correct answer" do.':
    'Ninguna fila de ninguna hoja nombra las columnas, como «Question», «Answer 1» y «Correct answer».',
  'Sheet "{0}":': 'Hoja «{0}»:',
  'There is no H5P content in the file.': 'No hay contenido H5P en el archivo.',
  'There is no question in the file.': 'No hay ninguna pregunta en el archivo.',
  'The bank has revision {0} of "{1}", which stays. Give this one the revision {2} to replace it.':
    'El banco tiene la revisión {0} de «{1}», y esa se queda. Dale a esta la revisión {2} para sustituirla.',
  'Another question of this file has the id "{0}" already.': 'Otra pregunta de este archivo ya tiene el id «{0}».',
  'Another row of this file says the same.': 'Otra fila de este archivo dice lo mismo.',
  'an id is letters, digits and . _ : -': 'un id son letras, cifras y . _ : -',
  'expected words': 'se esperaban palabras',
  'there is nothing in it': 'no hay nada',
  'it has more than {0} characters': 'tiene más de {0} caracteres',
  'a language is a tag such as en or pt-BR': 'un idioma es una etiqueta como en o pt-BR',
  'expected a number': 'se esperaba un número',
  'expected a list of answers': 'se esperaba una lista de respuestas',
  'at least two answers are needed': 'hacen falta al menos dos respuestas',
  'there are more than six answers': 'hay más de seis respuestas',
  'two options have the same id': 'dos opciones tienen el mismo id',
  'two options read the same': 'dos opciones dicen lo mismo',
  'exactly one answer must be right': 'exactamente una respuesta debe ser correcta',
  'the right answer is none of the options': 'la respuesta correcta no es ninguna de las opciones',
  'at least one answer must be right': 'al menos una respuesta debe ser correcta',
  'a right answer is listed twice': 'una respuesta correcta aparece dos veces',
  'a right answer is none of the options': 'una respuesta correcta no es ninguna de las opciones',
  'it is below 0': 'es menor que 0',
  'it must be above 0': 'debe ser mayor que 0',
  'the right number lies outside the scale': 'el número correcto queda fuera de la escala',
  'the right order is missing': 'falta el orden correcto',
  'the right order must name every option once': 'el orden correcto debe nombrar cada opción una vez',
  'at least one spelling must count': 'al menos una forma de escribirlo debe valer',
  'there are more than twenty spellings': 'hay más de veinte formas de escribirlo',
  'data is at most {0} levels deep': 'data tiene como mucho {0} niveles',
  'data is at most {0} characters of JSON': 'data tiene como mucho {0} caracteres de JSON',
  'Nobody could answer {0}: the scale goes from {1} in steps of {2}. Make the step smaller, or the tolerance wider.':
    'Nadie podría responder {0}: la escala va desde {1} en pasos de {2}. Haz el paso más pequeño o la tolerancia mayor.',
  'Nothing here plays questions of the kind "{0}"; a mod that does is not installed.':
    'Aquí nada juega preguntas del tipo «{0}»; no está instalado el mod que lo hace.',
  'a picture': 'una imagen',
  'a sound': 'un sonido',
  'a film': 'un vídeo',
  'another page': 'otra página',
  'a formula': 'una fórmula',
  'it has too few questions for what was asked: ask for fewer, or for another category':
    'tiene muy pocas preguntas para lo que se pidió: pide menos, u otra categoría',
  'it did not understand what it was asked for: look at the address':
    'no entendió lo que se le pidió: mira la dirección',
  'it does not know the session token: ask for a new one': 'no conoce el token de sesión: pide uno nuevo',
  'all questions of this session token have been asked: reset the token':
    'ya se hicieron todas las preguntas de este token: reinícialo',
  'it was asked too often: wait five seconds, and ask again':
    'se le preguntó demasiado seguido: espera cinco segundos y vuelve a preguntar',
  'it is no code that is known here': 'es un código que aquí no se conoce',
  '"{0}" is missing, or is not what Open Trivia DB writes there.':
    'Falta "{0}", o no es lo que Open Trivia DB escribe ahí.',
  'This is no question as Open Trivia DB writes them.': 'Esto no es una pregunta como las escribe Open Trivia DB.',
  'A quote is opened here and never closed.': 'Aquí se abren unas comillas que nunca se cierran.',
  'A row has more than 1 MB. Most often a quote was not closed.':
    'Una fila tiene más de 1 MB. Casi siempre quedaron comillas sin cerrar.',
  'A sheet has more than {0} rows. Save it as CSV.': 'Una hoja tiene más de {0} filas. Guárdala como CSV.',
  'It does not say what it holds.': 'No dice qué contiene.',
  'It is an .xls file of old, or locked with a password. Save it as .xlsx without one.':
    'Es un archivo .xls antiguo o está protegido con contraseña. Guárdalo como .xlsx sin contraseña.',
  'It is locked with a password.': 'Está protegido con contraseña.',
  'It is no zip file, or a damaged one.': 'No es un archivo zip, o está dañado.',
  'It would unpack to more than {0} MB.': 'Descomprimido ocuparía más de {0} MB.',
  'Something in it is not as it should be.': 'Hay algo en él que no es como debería.',
  'The rest of the file cannot be read as CSV:': 'El resto del archivo no se puede leer como CSV:',
  'There are more than {0} files in it.': 'Contiene más de {0} archivos.',
  'There is no workbook in it.': 'No contiene ningún libro de Excel.',
  'This is no H5P content that can be read:': 'No es un contenido H5P que se pueda leer:',
  'This is no H5P file that can be read:': 'No es un archivo H5P que se pueda leer:',
  'This is not a spreadsheet that can be read:': 'No es una hoja de cálculo que se pueda leer:',
  'This is not JSON.': 'Esto no es JSON.',
  'This is not JSON, near "{0}".': 'Esto no es JSON, cerca de "{0}".',
  'This is not JSON: it ends too early.': 'Esto no es JSON: termina demasiado pronto.',
  'This is not JSON: line {0}, column {1} cannot be read.':
    'Esto no es JSON: no se puede leer la línea {0}, columna {1}.',
  'This is not XML.': 'Esto no es XML.',
  'This is not XML: line {0}, column {1} cannot be read.':
    'Esto no es XML: no se puede leer la línea {0}, columna {1}.',
  'This is not XML: there is nothing in it.': 'Esto no es XML: no contiene nada.',
  'Neither its name nor a look inside says what this file is. Known are CSV, Excel, GIFT, Moodle XML, Aiken, H5P, Open Trivia DB and our own JSON.':
    'Ni su nombre ni un vistazo dentro dicen qué es este archivo. Se conocen CSV, Excel, GIFT, XML de Moodle, Aiken, H5P, Open Trivia DB y nuestro propio JSON.',
  'Reading this file took too long. Split it.': 'Leer este archivo llevó demasiado tiempo. Divídelo.',
  'This file unpacks to more than this server reads. Split it.':
    'Descomprimido, este archivo es mayor de lo que lee este servidor. Divídelo.',
  'The file could not be read.': 'No se pudo leer el archivo.',
  'Only the first {0} rows are here. Split the file for the others.':
    'Aquí solo están las primeras {0} filas. Divide el archivo para las demás.',
  'The questions could not be written just now. What is in stays; take in the rest again.':
    'Las preguntas no se pudieron guardar ahora. Lo que entró se queda; incorpora el resto otra vez.',
  'it is missing': 'falta',
  'it is not what is expected here': 'no es lo que se espera aquí',
  'it is too long or too large': 'es demasiado largo o demasiado grande',
  'it is too short or too small': 'es demasiado corto o demasiado pequeño',
  'it must be one of these: {0}': 'tiene que ser uno de estos: {0}',
  'it has fields that are none here: {0}': 'tiene campos que aquí no existen: {0}',
};
