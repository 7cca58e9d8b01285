/** An error that Excel would answer an action with: it ends the batch, and what was done before stays. */
export class HostError extends Error {
  readonly code: string;
  readonly location: string | undefined;

  constructor(code: string, message: string, location?: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.location = location;
  }
}

/** There is no such sheet, table, name and so on (any more). */
export function itemNotFound(location: string): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", location);
}

/** An argument that Excel does not take. */
export function invalidArgument(
  location: string,
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError {
  return new HostError("InvalidArgument", message, location);
}

/** A name that is taken. */
export function alreadyExists(location: string): HostError {
  return new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location);
}

/** Something that Excel, or the stand-in, does not have, by its name. */
export function apiNotFound(name: string): HostError {
  return new HostError("ApiNotFound", `The Excel stand-in does not have ${name}.`, name);
}

/** Something that Excel does not do here. */
export function invalidOperation(
  location: string,
  message = "This operation is not permitted for the current object.",
): HostError {
  return new HostError("InvalidOperation", message, location);
}

/** Something that protection forbids. */
export function accessDenied(location: string): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", location);
}
