import { contentHash, parsed, type ReadFields, type Row, topicIdOf } from '#shared/questions/formats/row.ts';

/** A question as somebody typed it, through the same gate as a file's: it needs no id of its own. */
export function mendedRow(line: number, fields: ReadFields): Row {
  const { id, topic, stem } = fields;
  if (typeof id === 'string' && id !== '') return parsed(line, fields);
  const topicId = topicIdOf(typeof topic === 'string' ? topic : undefined) ?? 'mixed';
  const words = typeof stem === 'string' ? stem : '';
  return parsed(line, { ...fields, topic: topicId, id: `${topicId}-${contentHash(words, answersOf(fields))}` });
}

function answersOf({ options, right }: ReadFields): string[] {
  const texts = Array.isArray(options) ? options.map(textOf) : [];
  return texts.length > 0 ? texts : [JSON.stringify(right ?? '')];
}

/** Whatever a page may have sent: of what is no text, the gate says so. */
function textOf(option: { text?: unknown } | null): string {
  return typeof option?.text === 'string' ? option.text : '';
}
