import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Validates seals with the European Commission's Digital Signature Service under its standard policy, all in one process,
 * and fetches nothing. Reads lines of three paths parted by tabs: the certificate to trust, the list of revoked certificates,
 * the sealed file. Prints a line a seal: file, level, indication, sub-indication, reasons; a file without a seal gets one, too.
 */
public final class ValidateSeals {
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    // In parallel, printed in their order: one file after the other leaves all processors but one idle.
    in.lines().toList().parallelStream().map(ValidateSeals::lines).forEachOrdered(out::print);
  }

  private static String lines(String row) {
    String[] paths = row.split("\t");
    StringBuilder out = new StringBuilder();
    try {
      report(paths[2], validate(paths[0], paths[1], paths[2]), out);
    } catch (RuntimeException refused) {
      line(out, paths[2], "none", "REFUSED", refused.getClass().getSimpleName(), String.valueOf(refused.getMessage()));
    }
    return out.toString();
  }

  private static SimpleReport validate(String anchor, String revoked, String file) {
    CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(DSSUtils.loadCertificate(new File(anchor)));
    CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    verifier.setCrlSource(new ExternalResourcesCRLSource(new FileDocument(revoked).openStream()));
    SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
    validator.setCertificateVerifier(verifier);
    return validator.validateDocument().getSimpleReport();
  }

  private static void report(String file, SimpleReport report, StringBuilder out) {
    if (report.getSignatureIdList().isEmpty()) line(out, file, "none", "NO_SEAL", "", "");
    for (String seal : report.getSignatureIdList()) {
      StringBuilder reasons = new StringBuilder();
      for (Message message : report.getAdESValidationErrors(seal)) reasons.append(message.getValue()).append(" ");
      Object subIndication = report.getSubIndication(seal);
      line(out, file, report.getSignatureFormat(seal).toString(), report.getIndication(seal).toString(),
          subIndication == null ? "" : subIndication.toString(), reasons.toString());
    }
  }

  private static void line(StringBuilder out, String... cells) {
    for (int index = 0; index < cells.length; index += 1) cells[index] = cells[index].replaceAll("\\s+", " ").trim();
    out.append(String.join("\t", cells)).append('\n');
  }
}
