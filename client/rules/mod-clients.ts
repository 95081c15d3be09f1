import type { ModViewRef } from '#shared/protocol/http.ts';
import type { AnswerView } from '../answers/answer-view.ts';
import { BASE_PATH } from '../net/base-path.ts';
import type { ModClient } from './define-client.ts';
import type { RuleView } from './define-view.ts';

/** Fetches a module by its address. */
export type FetchModule = (url: string) => Promise<{ readonly default?: unknown }>;

/** What the mods of one room bring into the page: fetched by the address that the catalogue names, each once. */
export class ModClients {
  private readonly refs: () => readonly ModViewRef[];
  private readonly fetchModule: FetchModule;
  private readonly asked = new Map<string, Promise<void>>();
  private readonly here = new Set<string>();
  private readonly views = new Map<string, RuleView>();
  private readonly answers = new Map<string, AnswerView>();

  constructor(refs: () => readonly ModViewRef[], fetchModule: FetchModule = byImport) {
    this.refs = refs;
    this.fetchModule = fetchModule;
  }

  /** Fetches what belongs to a rule or a kind; nothing for those that bring nothing. Rejects where that cannot be had. */
  bring(id: string): Promise<void> | null {
    const ref = this.refs().find(({ mod }) => id.startsWith(`${mod}:`));
    if (!ref) return null;
    let coming = this.asked.get(ref.mod);
    if (!coming) {
      coming = this.fetchModule(ref.url).then((module) => this.keep(ref.mod, module.default));
      this.asked.set(ref.mod, coming);
    }
    return coming;
  }

  /** Whether what belongs to this id has still to be fetched. */
  isAway(id: string): boolean {
    return this.refs().some(({ mod }) => id.startsWith(`${mod}:`) && !this.here.has(mod));
  }

  view(rule: string): RuleView | null {
    return this.views.get(rule) ?? null;
  }

  answer(kind: string): AnswerView | null {
    return this.answers.get(kind) ?? null;
  }

  private keep(mod: string, client: unknown): void {
    const { views, answers } = (client ?? {}) as Partial<ModClient>;
    if (!views || !answers) throw new TypeError(`mods/${mod}/client.ts must export what defineClient makes.`);
    this.here.add(mod);
    for (const view of views) if (view.rule.startsWith(`${mod}:`)) this.views.set(view.rule, view);
    for (const [kind, form] of Object.entries(answers)) if (kind.startsWith(`${mod}:`)) this.answers.set(kind, form);
  }
}

function byImport(url: string): Promise<{ readonly default?: unknown }> {
  // `/...` is an address of the development server; what was built lies beside the page.
  return import(/* @vite-ignore */ url.startsWith('/') ? url : BASE_PATH + url);
}
