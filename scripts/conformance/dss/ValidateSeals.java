import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.io.PrintStream;
import java.util.List;

/**
 * Validates seals with the European Commission's Digital Signature Service under its standard policy, all in one process.
 * Arguments: the certificate to trust, the list of revoked certificates, then files. Fetches nothing. Prints a line a seal:
 * file, level, indication, sub-indication, reasons, parted by tabs; a file without a seal gets a line, too.
 */
public final class ValidateSeals {
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> files = List.of(arguments).subList(2, arguments.length);
    for (String file : files) {
      try {
        report(file, validate(arguments[0], arguments[1], file), out);
      } catch (RuntimeException refused) {
        line(out, file, "none", "REFUSED", refused.getClass().getSimpleName(), String.valueOf(refused.getMessage()));
      }
    }
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

  private static void report(String file, SimpleReport report, PrintStream out) {
    if (report.getSignatureIdList().isEmpty()) line(out, file, "none", "NO_SEAL", "", "");
    for (String seal : report.getSignatureIdList()) {
      StringBuilder reasons = new StringBuilder();
      for (Message message : report.getAdESValidationErrors(seal)) reasons.append(message.getValue()).append(" ");
      Object subIndication = report.getSubIndication(seal);
      line(out, file, report.getSignatureFormat(seal).toString(), report.getIndication(seal).toString(),
          subIndication == null ? "" : subIndication.toString(), reasons.toString());
    }
  }

  private static void line(PrintStream out, String... cells) {
    for (int index = 0; index < cells.length; index += 1) cells[index] = cells[index].replaceAll("\\s+", " ").trim();
    out.println(String.join("\t", cells));
  }
}
