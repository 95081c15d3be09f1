import type { RuleView } from './define-view.ts';

/** Fetches the view of one rule. */
export type FetchView = () => Promise<RuleView>;

/** The views of all rules that this page knows. An app has one; it is filled once and then frozen. */
export class ViewRegistry {
  private readonly views = new Map<string, RuleView>();
  private readonly later = new Map<string, FetchView>();
  private readonly coming = new Map<string, Promise<void>>();
  private isFrozen = false;

  /** Throws for a second view of one rule, and for one that comes too late: rooms may be open by then. */
  add(...views: readonly RuleView[]): this {
    for (const view of views) {
      this.expectNew(view.rule);
      this.views.set(view.rule, view);
    }
    return this;
  }

  /** A view that is fetched when a room plays its rule. Throws as `add` does. */
  addLater(rule: string, fetchView: FetchView): this {
    this.expectNew(rule);
    this.later.set(rule, fetchView);
    return this;
  }

  freeze(): this {
    this.isFrozen = true;
    return this;
  }

  get rules(): readonly string[] {
    return [...this.views.keys(), ...this.later.keys()];
  }

  /** The view of a rule; null: there is none, or it was not fetched. */
  of(rule: string): RuleView | null {
    return this.views.get(rule) ?? null;
  }

  /** Whether the view of a rule has still to be fetched. */
  isAway(rule: string): boolean {
    return this.later.has(rule);
  }

  /** Fetches the view of a rule; null where there is nothing to fetch. What fails can be asked for again. */
  bring(rule: string): Promise<void> | null {
    const fetchView = this.later.get(rule);
    if (!fetchView) return null;
    const coming = this.coming.get(rule) ?? this.fetch(rule, fetchView);
    this.coming.set(rule, coming);
    return coming;
  }

  /** Fetches all views that there are. */
  async bringAll(): Promise<this> {
    await Promise.all(this.rules.map((rule) => this.bring(rule)));
    return this;
  }

  private async fetch(rule: string, fetchView: FetchView): Promise<void> {
    try {
      const view = await fetchView();
      if (view.rule !== rule) throw new Error(`What was fetched for "${rule}" is the view of "${view.rule}".`);
      this.later.delete(rule);
      this.views.set(rule, view);
    } finally {
      this.coming.delete(rule);
    }
  }

  private expectNew(rule: string): void {
    if (this.isFrozen) throw new Error(`The view of "${rule}" comes too late: the registry is frozen.`);
    if (this.views.has(rule) || this.later.has(rule)) throw new Error(`There is a view of "${rule}" already.`);
  }
}
