import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { classes } from './class.ts';
import { Icon, type IconName } from './icon.tsx';

/** A button: `primary` for the one thing to do here, `quiet` for what stands in a row of others. */
export interface ButtonProps
  extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'class' | 'icon'> {
  readonly look?: 'plain' | 'primary' | 'quiet';
  readonly icon?: IconName;
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A button, never one that sends a form. Without text in it, it needs an `aria-label`. */
export function Button({ look = 'plain', icon, class: more, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      class={classes('button', `button-${look}`, children === undefined && 'button-icon', more)}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  );
}
