import { Component, type ComponentChildren } from 'preact';
import type { RoomViews } from './room-views.ts';

/** Around what a rule's view draws in the DOM: if that throws, the view is off and the page goes on. */
export class ViewGuard extends Component<{ rule: string; views: RoomViews; children: ComponentChildren }> {
  override state = { isBroken: false };

  static override getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.views.fail(this.props.rule, error);
  }

  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
