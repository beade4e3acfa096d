package id.bangkom.rules;

/**
 * A system administrator deploys a decision table through the web applications, in the transaction
 * of this event; whoever hears it may refuse.
 *
 * @param version that it becomes
 * @param reason as the name of the deployment gave it
 * @param by the login of the system administrator
 */
public record EmergencyDeployment(
    String decision, int version, String dmn, String reason, String by) {}
