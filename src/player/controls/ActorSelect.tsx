import type { JSX } from 'preact';
import type { Recording } from '../../simulation/kernel/recording.ts';
import { actorName } from '../../simulation/trace/messages.ts';
import { actorWord, roleWord } from '../actorWords.ts';
import { rolesOf } from '../stage/cast.ts';
import { TargetSelect } from './TargetSelect.tsx';

/** From this many actors on, the role is chosen first and one of it after that. */
const MANY = 40;

interface Props {
  readonly recording: Recording;
  readonly actor: number;
  /** what for, before the word for a place or a role: `상태를 볼` */
  readonly purpose: string;
  readonly disabled: boolean;
  readonly onActor: (actor: number) => void;
}

/** Chooses one of the cast: from a list by role, or where they are very many, the role and then the number. */
export function ActorSelect({ recording, actor, purpose, disabled, onActor }: Props): JSX.Element {
  const roleOf = rolesOf(recording);
  const roles = Map.groupBy(roleOf.keys(), (row) => roleOf[row]!);
  if (recording.actors.length < MANY) {
    return (
      <label class="lab-target">
        <span class="lab-hidden">{purpose} 곳</span>
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
  const role = roleOf[actor]!;
  const names = roles.get(role)!.map((row) => actorName(recording, row));
  return (
    <>
      <label class="lab-target">
        <span class="lab-hidden">{purpose} 역할</span>
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
          label={`${purpose} ${roleWord(role)}`}
          names={names}
          value={actorName(recording, actor)}
          disabled={disabled}
          onValue={(name) => onActor(roles.get(role)![names.indexOf(name)]!)}
        />
      )}
    </>
  );
}
