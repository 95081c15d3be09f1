import { type ImportHints, problem, type Row, rowOf } from './row.ts';

/** Aiken: the question on one line, `A) text` or `A. text` below it, then `ANSWER: B`. */
export function readAiken(text: string, hints: ImportHints): Row[] {
  const rows: Row[] = [];
  let begun = 0;
  let stem = '';
  let options: string[] = [];
  const close = (line: number, reason: string): void => {
    if (stem || options.length > 0) rows.push(problem(begun || line, reason));
    stem = '';
    options = [];
  };
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, i) => {
      const line = i + 1;
      const trimmed = raw.trim();
      const option = /^([A-Z])(?:\)\s*|\.\s+)(.+)$/i.exec(trimmed);
      const answer = /^ANSWER\s*:\s*([A-Z])[).]?\s*$/i.exec(trimmed);
      if (!trimmed) return;
      if (answer) {
        const right = (answer[1] ?? '').toUpperCase().charCodeAt(0) - 65;
        if (!stem) return void rows.push(problem(line, 'An ANSWER without a question above it.'));
        if (options[right] === undefined) return close(line, `ANSWER names ${answer[1]}, but there is no such answer.`);
        rows.push(
          rowOf(
            begun,
            { kind: 'choice', stem, right: [options[right] ?? ''], wrong: options.filter((_, n) => n !== right) },
            hints,
          ),
        );
        stem = '';
        options = [];
      } else if (/^ANSWER\s*:/i.test(trimmed)) {
        close(line, `ANSWER must name one letter, as in ANSWER: B, not "${trimmed.slice(7, 40).trim()}".`);
      } else if (option && stem) {
        const expected = String.fromCharCode(65 + options.length);
        if (option[1]?.toUpperCase() !== expected)
          return close(line, `Expected answer ${expected}) on line ${line}, found ${option[1]}).`);
        options.push(option[2] ?? '');
      } else if (options.length > 0) {
        close(line, 'The question has answers but no ANSWER line.');
        [stem, begun] = [trimmed, line];
      } else if (stem) {
        stem = `${stem} ${trimmed}`;
      } else {
        [stem, begun] = [trimmed, line];
      }
    });
  close(1, 'The last question has no ANSWER line.');
  return rows;
}
