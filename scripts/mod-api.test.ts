import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseSync } from 'vite';

const ROOT = resolve(import.meta.dirname, '..');
const DEVTEST = join(ROOT, 'mods', 'devtest');

/** Where a mod reaches into the game: interfaces, each with the file it stands in. */
const INTERFACES: Readonly<Record<string, readonly string[]>> = {
  'shared/define-mod.ts': ['Pack', 'ModParts', 'Game', 'ModHost'],
  'shared/rules/rule.ts': ['Rule', 'Mode', 'PhaseDef', 'RuleIntent', 'RuleSignal', 'Hooks', 'Sees'],
  'shared/rules/context.ts': ['Look', 'Ctx'],
  'shared/rules/sheet.ts': ['Sheet'],
  'shared/rules/answers/answer-kind.ts': ['AnswerKind'],
  'client/rules/define-client.ts': ['ModClient'],
  'client/rules/define-view.ts': ['RuleView', 'RulePanel', 'Drawing', 'CardFoot'],
};
/** Whose values a mod imports. */
const APIS = ['shared/mod-api.ts', 'client/mod-view.ts', 'client/mod-scene.ts'];

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Every node of a file, with what stands in it. */
function nodesOf(file: string): Node[] {
  const { program, errors } = parseSync(file, readFileSync(join(ROOT, file), 'utf8'));
  assert.deepEqual(errors, [], file);
  const found: Node[] = [];
  const walk = (thing: unknown): void => {
    if (Array.isArray(thing)) return thing.forEach(walk);
    if (typeof thing !== 'object' || thing === null) return;
    if (typeof (thing as Node).type === 'string') found.push(thing as Node);
    for (const child of Object.values(thing)) walk(child);
  };
  walk(program);
  return found;
}

const nameOf = (node: unknown): string => (node as { name?: string }).name ?? '';

function membersOf(file: string, name: string): string[] {
  const nodes = nodesOf(file);
  const found = nodes.find((node) => node.type === 'TSInterfaceDeclaration' && nameOf(node.id) === name);
  assert.ok(found, `${file} has no interface ${name}`);
  const { body } = found.body as { body: Node[] };
  return body.map((member) => nameOf(member.key)).filter((key) => key !== '');
}

function valuesOf(file: string): string[] {
  return nodesOf(file)
    .filter(({ type, exportKind }) => type === 'ExportNamedDeclaration' && exportKind === 'value')
    .flatMap(({ specifiers }) => specifiers as Node[])
    .filter(({ exportKind }) => exportKind !== 'type')
    .map(({ exported }) => nameOf(exported));
}

describe('mods/devtest', () => {
  const files = readdirSync(DEVTEST).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'));
  const used = new Set(
    files.flatMap((file) =>
      nodesOf(join('mods', 'devtest', file))
        .filter(({ type }) => type === 'Identifier' || type === 'JSXIdentifier')
        .map(nameOf),
    ),
  );

  for (const [file, names] of Object.entries(INTERFACES))
    for (const name of names)
      it(`uses all of ${name}`, () => {
        const members = membersOf(file, name);
        assert.ok(members.length > 0);
        assert.deepEqual(
          members.filter((member) => !used.has(member)),
          [],
        );
      });

  for (const file of APIS)
    it(`imports all of ${file}`, () => {
      const values = valuesOf(file);
      assert.ok(values.length > 3, values.join());
      assert.deepEqual(
        values.filter((value) => !used.has(value)),
        [],
      );
    });
});
