import type { FormPlan } from '../views/form-plan.ts';

/** A plan as the custom properties that answers.css lays the form out by. */
export function formStyle(plan: FormPlan, options: number): Record<string, string | number> {
  return {
    '--form-columns': plan.columns,
    '--form-rows': Math.max(1, Math.ceil(options / plan.columns)),
    '--form-row': `${plan.row}px`,
    '--form-gap': `${plan.gap}px`,
    '--form-type': `${plan.type}px`,
    '--form-key': `${plan.key}px`,
  };
}
