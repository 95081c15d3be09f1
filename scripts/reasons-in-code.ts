import { parseSync } from 'vite';

/** What a source says of why a row of a file stays out. */
export interface ReasonsInCode {
  /** Sentences in English with numbered places, as a catalogue holds them. */
  readonly says: readonly string[];
  /** What would reach a page in English alone: words put into a sentence, or what an error says. */
  readonly leftovers: readonly string[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

/** Every because`…` and ourWords(…) of a source, and what is put into them. */
export function reasonsInCode(file: string, source: string): ReasonsInCode {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file} cannot be parsed: ${error.message}`);
  const says: string[] = [];
  const leftovers: string[] = [];
  const consts = new Map<string, Node>();
  const nodes = [...nodesIn(program)];
  for (const node of nodes) {
    const { id, init } = node as unknown as { id?: Node; init?: Node | null };
    if (node.type === 'VariableDeclarator' && id?.type === 'Identifier' && init) consts.set(String(id.name), init);
  }
  for (const node of nodes) {
    const words = templateOf(node);
    if (words) {
      says.push(words.quasis.reduce((said, text, i) => `${said}{${i - 1}}${text}`));
      for (const value of words.values) leftovers.push(...englishIn(value, source, consts));
    }
    const [argument] = argumentsOf(node, 'ourWords');
    if (!argument) continue;
    const own = literalsOf(argument);
    says.push(...own);
    if (own.length === 0) leftovers.push(...englishIn(argument, source, consts));
  }
  return { says, leftovers: leftovers.map((text) => `${file}: ${text}`) };
}

function templateOf(node: Node): { quasis: string[]; values: Node[] } | null {
  const { tag, quasi } = node as unknown as { tag?: Node; quasi?: { quasis: Node[]; expressions: Node[] } };
  if (node.type !== 'TaggedTemplateExpression' || tag?.name !== 'because' || !quasi) return null;
  return {
    quasis: quasi.quasis.map(({ value }) => (value as { cooked: string }).cooked),
    values: quasi.expressions,
  };
}

function argumentsOf(node: Node, name: string): readonly Node[] {
  const { callee, arguments: given } = node as unknown as { callee?: Node; arguments?: readonly Node[] };
  return node.type === 'CallExpression' && callee?.name === name && given ? given : [];
}

/** The texts of `'a'` and of `is ? 'a' : 'b'`; none of anything else. */
function literalsOf(node: Node): string[] {
  const { consequent, alternate, value } = node as unknown as { consequent: Node; alternate: Node; value: unknown };
  if (node.type === 'ConditionalExpression') return [...literalsOf(consequent), ...literalsOf(alternate)];
  return node.type === 'Literal' && typeof value === 'string' ? [value] : [];
}

/** What of an expression is said in English, wherever in it, also by a name that this file gives it. */
function englishIn(node: Node, source: string, consts: ReadonlyMap<string, Node>, seen = new Set<Node>()): string[] {
  if (seen.has(node)) return [];
  seen.add(node);
  // A reason within a reason is looked at by itself.
  if (templateOf(node) || argumentsOf(node, 'ourWords').length > 0) return [];
  const { value, property, name } = node as { value?: unknown; property?: Node; name?: unknown };
  if (node.type === 'Literal' && typeof value === 'string') return /\p{L}.* .*\p{L}/u.test(value) ? [value] : [];
  if (node.type === 'TemplateElement') {
    const { cooked } = value as { cooked: string };
    return /\p{L}{2}/u.test(cooked) ? [cooked] : [];
  }
  if (node.type === 'MemberExpression' && property?.name === 'message') return [source.slice(node.start, node.end)];
  if (node.type === 'Identifier') {
    const init = consts.get(String(name));
    return init ? englishIn(init, source, consts, seen) : [];
  }
  return childrenOf(node).flatMap((child) => englishIn(child, source, consts, seen));
}

function childrenOf(node: object): Node[] {
  return Object.values(node)
    .flat()
    .filter((child): child is Node => typeof child === 'object' && child !== null && 'type' in child);
}

function* nodesIn(node: object): Generator<Node> {
  for (const child of childrenOf(node)) {
    yield child;
    yield* nodesIn(child);
  }
}
