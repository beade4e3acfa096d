/** What the log shows is one line for each thing said, whoever typed what is in it. */
package id.bangkom.logging;
