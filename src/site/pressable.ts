/**
 * The attributes of a button that can't be pressed now, and of one that can. `disabled` would take the focus away from
 * whoever has just pressed it: the next Tab would begin at the top of the page.
 */
export function pressable(
  can: boolean,
  press: () => void,
): { readonly 'aria-disabled': true | undefined; readonly onClick: () => void } {
  return {
    'aria-disabled': can ? undefined : true,
    onClick: () => {
      if (can) press();
    },
  };
}
