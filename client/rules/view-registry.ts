import type { RuleView } from './define-view.ts';

/** The views of all rules that this page knows. An app has one; it is filled once and then frozen. */
export class ViewRegistry {
  private readonly views = new Map<string, RuleView>();
  private isFrozen = false;

  /** Throws for a second view of one rule, and for one that comes too late: rooms may be open by then. */
  add(...views: readonly RuleView[]): this {
    for (const view of views) {
      if (this.isFrozen) throw new Error(`The view of "${view.rule}" comes too late: the registry is frozen.`);
      if (this.views.has(view.rule)) throw new Error(`There is a view of "${view.rule}" already.`);
      this.views.set(view.rule, view);
    }
    return this;
  }

  freeze(): this {
    this.isFrozen = true;
    return this;
  }

  get rules(): readonly string[] {
    return [...this.views.keys()];
  }

  of(rule: string): RuleView | null {
    return this.views.get(rule) ?? null;
  }
}
