/** Camunda's form, as far as our embedded forms use it. */
export const camForm = (given) => {
  const heard = {};
  const variables = { ...given };
  const created = [];
  return {
    taskId: 'task',
    formElement: [new EventTarget()],
    created,
    entered: () => Object.fromEntries(Object.entries(variables).map(([name, of]) => [name, of.value])),
    fire: (event) => (heard[event] || []).forEach((listener) => listener()),
    on: (event, listener) => {
      (heard[event] = heard[event] || []).push(listener);
    },
    variableManager: {
      variables,
      fetchVariable: () => null,
      destroyVariable: (name) => delete variables[name],
      createVariable: ({ name, type, value }) => {
        created.push(name);
        variables[name] = { type, value };
      },
      variableValue: (name, value) => {
        variables[name].value = value;
      }
    }
  };
};
