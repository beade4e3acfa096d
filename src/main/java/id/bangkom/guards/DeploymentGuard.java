package id.bangkom.guards;

import id.bangkom.problem.Refusal;
import java.util.Locale;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * A deployment is code. Diagrams and forms come with the product, which deploys them while nobody
 * is logged in; a person, the system administrator included, deploys decision tables in FEEL and
 * nothing else. Even that is for emergencies: a table is changed through the process that shows it
 * to a second pair of eyes, and whoever goes past it says why in the name of the deployment.
 */
public class DeploymentGuard implements Deployer {

  private static final String EMERGENCY = "DARURAT:";

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew() || Context.getCommandContext().getAuthenticatedUserId() == null) {
      return;
    }
    for (ResourceEntity resource : deployment.getResources().values()) {
      if (!resource.getName().toLowerCase(Locale.ROOT).endsWith(".dmn")) {
        throw Refusal.rule(
            "Hanya tabel keputusan (.dmn) yang boleh dipasang; diagram dan formulir datang bersama"
                + " aplikasi.");
      }
      refuseUnlessFeel(parse(resource));
    }
    if (deployment.getTenantId() != null) {
      throw Refusal.rule(
          "Aplikasi ini tidak mengenal tenant; pasang tabel tanpa tenant-id agar tetap satu tabel"
              + " yang berlaku.");
    }
    if (reason(deployment).isEmpty()) {
      throw Refusal.rule(
          "Aturan diubah di halaman Aturan, dengan persetujuan administrator aturan lain. Hanya dalam"
              + " keadaan darurat tabel dipasang langsung: beri nama pemasangan \"DARURAT:\" diikuti"
              + " alasannya.");
    }
    // Deploying an old deployment again gives the new one its name.
    if (Context.getCommandContext()
            .getDeploymentManager()
            .findLatestDeploymentByName(deployment.getName())
        != null) {
      throw Refusal.rule(
          "Alasan darurat ini sudah pernah dipakai; tulis alasan keadaan yang sekarang.");
    }
  }

  /** Why it is an emergency; empty when it is none. */
  public static String reason(DeploymentEntity deployment) {
    String name = deployment.getName() == null ? "" : deployment.getName().strip();
    return name.startsWith(EMERGENCY) ? name.substring(EMERGENCY.length()).strip() : "";
  }

  private static void refuseUnlessFeel(Document table) {
    Feel.otherIn(table)
        .ifPresent(
            language -> {
              throw Refusal.rule(
                  "Tabel keputusan hanya boleh ditulis dalam bahasa FEEL, bukan \"%s\"."
                      .formatted(language));
            });
  }

  private static Document parse(ResourceEntity resource) {
    try {
      return SafeXml.parse(resource.getBytes());
    } catch (SAXException e) {
      throw Refusal.rule(
          "Berkas " + resource.getName() + " bukan tabel keputusan DMN yang dapat dibaca.");
    }
  }
}
