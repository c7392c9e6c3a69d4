import type { JSX } from 'preact';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { actorWord, roleWord } from '../actorWords.ts';
import { TargetSelect } from '../controls/TargetSelect.tsx';
import { rolesOf } from '../stage/cast.ts';

/** From this many actors on, the role is chosen first and one of it after that. */
const MANY = 40;

interface Props {
  readonly recording: Recording;
  readonly actor: number;
  readonly disabled: boolean;
  readonly onActor: (actor: number) => void;
}

/** Chooses one of the cast: from a list by role, or where they are very many, the role and then the number. */
export function ActorSelect({ recording, actor, disabled, onActor }: Props): JSX.Element {
  const roles = new Map<string, number[]>();
  for (const [row, role] of rolesOf(recording).entries()) roles.set(role, [...(roles.get(role) ?? []), row]);
  if (recording.actors.length < MANY) {
    return (
      <label class="lab-target">
        <span class="lab-hidden">상태를 볼 곳</span>
        <select
          value={String(actor)}
          disabled={disabled}
          onChange={(event) => onActor(Number(event.currentTarget.value))}
        >
          {[...roles].map(([role, rows]) => (
            <optgroup key={role} label={roleWord(role)}>
              {rows.map((row) => (
                <option key={row} value={String(row)} selected={row === actor}>
                  {actorWord(actorName(recording, row))}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    );
  }
  const role = rolesOf(recording)[actor]!;
  const names = roles.get(role)!.map((row) => actorName(recording, row));
  return (
    <>
      <label class="lab-target">
        <span class="lab-hidden">상태를 볼 역할</span>
        <select
          value={role}
          disabled={disabled}
          onChange={(event) => onActor(roles.get(event.currentTarget.value)![0]!)}
        >
          {[...roles.keys()].map((one) => (
            <option key={one} value={one} selected={one === role}>
              {roleWord(one)}
            </option>
          ))}
        </select>
      </label>
      {names.length > 1 && (
        <TargetSelect
          label={`상태를 볼 ${roleWord(role)}`}
          names={names}
          value={actorName(recording, actor)}
          disabled={disabled}
          onValue={(name) => onActor(roles.get(role)![names.indexOf(name)]!)}
        />
      )}
    </>
  );
}
