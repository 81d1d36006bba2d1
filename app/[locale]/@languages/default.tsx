/** Every address has its languages: nothing is left for this one, which the router asks for. */
export default function NoLanguages() {
  return null;
}
