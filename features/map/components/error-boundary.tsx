'use client';

import { Component, type ReactNode } from 'react';

type Props = { onError: () => void; children: ReactNode };

/** Shows nothing once its content has failed and says so to its owner: the page goes on without. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch() {
    this.props.onError();
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children;
  }
}
